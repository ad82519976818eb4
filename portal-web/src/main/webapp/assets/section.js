// Saves a section while it is written: every few seconds when something changed, on top of the revision last seen. The answer's number
// is shown, sums are worked out as one types, and what another tab saved meanwhile is never overwritten: the form then compares both.
(() => {
  const form = document.querySelector('form[data-section]');
  if (!form) return;
  const target = form.dataset.section;
  const seen = form.querySelector('[id$=":seen"]');
  const sign = document.getElementById('saved');
  const clash = document.getElementById('clash');
  const language = document.documentElement.lang + '-u-nu-latn';
  const kept = 'section:' + target;
  const EVERY = 3000;
  let last = null;
  let under = null;
  let stopped = false;

  const number = text => {
    const plain = text.trim().replace(',', '.');
    return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
  };
  const cell = (row, name) => row.querySelector('[data-cell="' + name + '"]').value;
  const rows = () => [...form.querySelectorAll('[data-line]')];

  const money = sum => {
    const whole = Math.abs(sum - Math.round(sum)) < 0.005;
    return new Intl.NumberFormat(language, { style: 'currency', currency: form.dataset.currency, minimumFractionDigits: whole ? 0 : undefined, maximumFractionDigits: whole ? 0 : undefined }).format(sum);
  };
  const sums = () => {
    let all = 0;
    const shares = {};
    for (const row of rows()) {
      const sum = Math.round((number(cell(row, 'quantity')) || 0) * (number(cell(row, 'price')) || 0) * 100) / 100;
      const category = cell(row, 'category');
      all += sum;
      shares[category] = (shares[category] || 0) + sum;
      row.querySelector('[data-sum=line]').textContent = money(sum);
    }
    const total = form.querySelector('[data-sum=all]');
    if (!total) return;
    total.textContent = money(all);
    total.classList.toggle('err', all > Number(total.dataset.most));
    for (const cap of form.querySelectorAll('[data-cap]')) {
      const share = shares[cap.dataset.cap] || 0;
      cap.querySelector('[data-sum=cap]').textContent = money(share);
      cap.classList.toggle('err', share * 100 > all * Number(cap.dataset.percent));
    }
  };
  form.addEventListener('input', sums);

  if (!target) return;

  const draft = () => {
    const answers = {};
    for (const box of form.querySelectorAll('[data-answer]')) answers[box.dataset.answer] = box.value;
    const lines = [];
    for (const row of rows()) {
      if (['what', 'category', 'quantity', 'unit', 'price'].every(name => !cell(row, name))) continue;
      lines.push({ what: cell(row, 'what'), category: cell(row, 'category') || undefined, quantity: number(cell(row, 'quantity')), unit: cell(row, 'unit'), price: number(cell(row, 'price')) });
    }
    return JSON.stringify({ answers, lines });
  };
  const say = (what, state) => {
    sign.textContent = form.dataset[what];
    sign.className = 'saved ' + state;
  };
  const acknowledged = stored => {
    const at = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: form.dataset.zone }).format(new Date(stored.savedAt));
    sign.textContent = form.dataset.saved.replace('#', stored.no).replace('@', at);
    sign.className = 'saved';
  };
  const save = () => {
    const now = draft();
    if (under || stopped || now === last) return;
    under = send(now).finally(() => { under = null; });
  };
  const send = async now => {
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
        localStorage.removeItem(kept);
        acknowledged(stored);
      } else if (answer.status === 412) {
        stopped = true;
        localStorage.setItem(kept, now);
        say('conflict', 'off');
        clash.hidden = false;
      } else {
        localStorage.setItem(kept, now);
        say(answer.status < 500 ? 'refused' : 'offline', 'off');
      }
    } catch (unreachable) {
      localStorage.setItem(kept, now);
      say('offline', 'off');
    }
  };

  // What a broken line left in this browser comes back into the form and is saved from there.
  const restore = () => {
    const unsent = localStorage.getItem(kept);
    if (!unsent || unsent === last) {
      localStorage.removeItem(kept);
      return;
    }
    const { answers } = JSON.parse(unsent);
    for (const box of form.querySelectorAll('[data-answer]')) if (!box.value && answers[box.dataset.answer]) box.value = answers[box.dataset.answer];
  };

  window.addEventListener('load', () => {
    last = draft();
    restore();
    setInterval(save, EVERY);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
  window.addEventListener('online', save);
  // A button waits for a save under way, because both would stand on the same revision and the person would be in conflict with themselves.
  form.addEventListener('submit', event => {
    stopped = true;
    if (under) {
      event.preventDefault();
      under.finally(() => form.requestSubmit(event.submitter));
      return;
    }
    localStorage.removeItem(kept);
  });
})();
