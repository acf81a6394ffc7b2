(function (chosen) {
  try {
    if (chosen) localStorage.setItem('account-appearance', chosen);
  } catch (e) {}
})(document.documentElement.dataset.appearance);
