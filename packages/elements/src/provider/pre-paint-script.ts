/**
 * A script for the `<head>`: paints the first frame in the theme and with the animation that the user chose last in this
 * browser, before any module has loaded. Put it inline where the content security policy allows it (by nonce or hash), or
 * serve the file `@account-elements/elements/pre-paint.js`, which is the same text.
 */
export const prePaintScript =
  '(function(r,c){try{c=JSON.parse(localStorage.getItem("account-appearance"))||c}catch(e){}function s(v,q,y,n){try{return typeof v=="string"&&v!="system"?v:matchMedia(q).matches?y:n}catch(e){return n}}var t=s(c.theme,"(prefers-color-scheme: dark)","dark","light");r.dataset.theme=t;r.style.colorScheme=t=="light"||t=="dark"?t:"";r.dataset.animation=s(c.animation,"(prefers-reduced-motion: reduce)","off","on")})(document.documentElement,{});';
