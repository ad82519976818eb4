// Beside the places of filled templates: a file that is too large is told before it is sent, and a page that waits for the reading
// looks by itself how far it is. Without this script the portal tells the same, after the sending and behind the link.
(() => {
  const form = document.querySelector('form[data-largest]');
  if (form) {
    const input = form.querySelector('input[type=file]');
    const told = document.getElementById('too-large');
    const isTooLarge = () => input.files.length > 0 && input.files[0].size > Number(form.dataset.largest);
    input.addEventListener('change', () => {
      told.textContent = isTooLarge() ? form.dataset.tooLarge : '';
    });
    form.addEventListener('submit', event => {
      if (isTooLarge()) event.preventDefault();
    });
  }

  const waiting = document.querySelector('[data-reading]');
  if (waiting) {
    const look = async () => {
      const answer = await fetch(waiting.dataset.reading, { headers: { Accept: 'application/json' }, credentials: 'same-origin' }).catch(() => null);
      const template = answer && answer.ok ? await answer.json() : null;
      if (template && template.state !== 'WAITING') location.replace(location.href);
      else setTimeout(look, 2000);
    };
    setTimeout(look, 1000);
  }
})();
