// Saves a section while it is written: every few seconds when something changed, on top of the revision last seen.
(() => {
  const form = document.querySelector('form[data-section]');
  const target = form && form.dataset.section;
  if (!target) return;
  const seen = form.querySelector('[id$=":seen"]');
  const sign = document.getElementById('saved');
  const EVERY = 4000;
  let last = null;
  let busy = false;
  let stopped = false;

  const number = text => {
    const plain = text.trim().replace(',', '.');
    return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
  };
  const draft = () => {
    const answers = {};
    for (const box of form.querySelectorAll('[data-answer]')) answers[box.dataset.answer] = box.value;
    const lines = [];
    for (const row of form.querySelectorAll('[data-line]')) {
      const cell = name => row.querySelector('[data-cell="' + name + '"]').value;
      if (['what', 'category', 'quantity', 'unit', 'price'].every(name => !cell(name))) continue;
      lines.push({ what: cell('what'), category: cell('category') || undefined, quantity: number(cell('quantity')), unit: cell('unit'), price: number(cell('price')) });
    }
    return JSON.stringify({ answers, lines });
  };
  const say = (what, state) => {
    sign.textContent = form.dataset[what];
    sign.className = 'saved ' + state;
  };
  const save = async () => {
    const now = draft();
    if (busy || stopped || now === last) return;
    busy = true;
    say('saving', 'busy');
    try {
      const answer = await fetch(target, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'Portal-Token': document.querySelector('meta[name=portal-token]').content, 'If-Match': '"' + seen.value + '"', Accept: 'application/json' },
        body: now,
        credentials: 'same-origin',
      });
      if (answer.ok) {
        const stored = await answer.json();
        seen.value = stored.no;
        last = now;
        say('saved', '');
        sign.textContent += ' (' + stored.no + ')';
      } else if (answer.status === 412) {
        stopped = true;
        say('conflict', 'bad');
      } else {
        say(answer.status < 500 ? 'refused' : 'offline', 'bad');
      }
    } catch (unreachable) {
      say('offline', 'bad');
    } finally {
      busy = false;
    }
  };

  window.addEventListener('load', () => {
    last = draft();
    setInterval(save, EVERY);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
  form.addEventListener('submit', () => {
    stopped = true;
  });
})();
