/**
 * A script for the `<head>`. It applies the theme and animation that the user chose last in this browser to the first frame, before
 * any module is loaded. Add it as an inline script if the content security policy allows it (by nonce or hash), or serve the file
 * `@account-elements/elements/pre-paint.js`, which has the same content.
 */
export const prePaintScript =
  '(function(r,c){try{c=JSON.parse(localStorage.getItem("account-appearance"))||c}catch(e){}function s(v,q,y,n){try{return typeof v=="string"&&v!="system"?v:matchMedia(q).matches?y:n}catch(e){return n}}var t=s(c.theme,"(prefers-color-scheme: dark)","dark","light");r.dataset.theme=t;r.style.colorScheme=t=="light"||t=="dark"?t:"";r.dataset.animation=s(c.animation,"(prefers-reduced-motion: reduce)","off","on")})(document.documentElement,{});';
