// That a hit was opened is told by this where browsers send no ping; the ping is taken away, so that nothing counts twice.
(() => {
  if (!navigator.sendBeacon) return;
  for (const link of document.querySelectorAll('a[ping]')) {
    const address = link.getAttribute('ping');
    link.removeAttribute('ping');
    const tell = event => { if (event.button < 2) navigator.sendBeacon(address); };
    link.addEventListener('click', tell);
    link.addEventListener('auxclick', tell);
  }
})();
