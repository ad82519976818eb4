// Saves a draft while it is written: every few seconds when something changed, on top of the version last seen. What could not be
// sent stays in the form, and in this browser until it was sent.
(() => {
  const form = document.querySelector('form[data-autosave]');
  const target = form && form.dataset.autosave;
  if (!target) return;
  const version = form.querySelector('[id$=":version"]');
  const sign = document.getElementById('saved');
  // What was not sent of one round of a review is not offered in the next.
  const kept = 'draft:' + target + (form.dataset.round ? '#' + form.dataset.round : '');
  const EVERY = 4000;
  let last = null;
  let under = null;
  let stopped = false;

  const chosen = box => {
    const select = box.querySelector('select[multiple]');
    if (select) return [...select.options].filter(o => o.selected).map(o => o.value);
    return [...box.querySelectorAll('input[type=checkbox]')].filter(c => c.checked).map(c => c.value);
  };
  const cell = word => {
    const [dimension, level] = word.split(':');
    return { dimension, level };
  };
  const read = {
    lines: box => box.value.split('\n').map(l => l.trim()).filter(Boolean),
    number: box => (/^\d+$/.test(box.value.trim()) ? Number(box.value) : undefined),
    upper: box => box.value.toUpperCase(),
    flag: box => box.value === 'true',
    cell: box => (box.value ? cell(box.value) : undefined),
    list: chosen,
    numbers: box => chosen(box).map(Number),
    cells: box => chosen(box).map(cell),
  };
  const put = (draft, path, value) => {
    const steps = path.split('.');
    const name = steps.pop();
    const owner = steps.reduce((at, step) => (at[step] = at[step] || {}), draft);
    if (value !== undefined && value !== '') owner[name] = value;
  };
  // A translation is a flat list of texts; whoever leaves a field with blanks around its words has changed nothing.
  const flat = 'flat' in form.dataset;
  const texts = () => JSON.stringify({ fields: Object.fromEntries([...form.querySelectorAll('[data-field]')].map(box => [box.dataset.field, box.value.trim()])) });
  // A review is a letter with rows of scores and remarks; which row it is stands on the row.
  const rowed = 'rows' in form.dataset;
  const pressed = cell => (cell.tagName === 'DIV' ? (cell.querySelector('input:checked') || {}).value || '' : cell.value.trim());
  const rows = () => {
    const all = {};
    for (const box of form.querySelectorAll('[data-field]')) all[box.dataset.field] = box.value.trim();
    for (const row of form.querySelectorAll('[data-row]')) {
      const values = { [row.dataset.key]: row.dataset.is };
      for (const cell of row.querySelectorAll('[data-cell]')) put(values, cell.dataset.cell, pressed(cell));
      (all[row.dataset.row] = all[row.dataset.row] || []).push(values);
    }
    return JSON.stringify(all);
  };
  const draft = () => {
    if (flat) return texts();
    if (rowed) return rows();
    const all = { text: {}, facts: {} };
    for (const box of form.querySelectorAll('[data-field]')) {
      const how = read[box.dataset.as];
      put(all, box.dataset.field, how ? how(box) : box.value);
    }
    for (const row of form.querySelectorAll('[data-row]')) {
      const values = {};
      for (const box of row.querySelectorAll('[data-cell]')) values[box.dataset.cell] = box.value;
      const [part, name] = row.dataset.row.split('.');
      (all[part][name] = all[part][name] || []).push(values);
    }
    if (all.sensitivity) all.sensitivity = all.sensitivity.toUpperCase();
    const primary = all.facts.primaryCell;
    const cells = all.facts.cells || [];
    if (primary && !cells.some(c => c.dimension === primary.dimension && c.level === primary.level)) {
      all.facts.cells = [...cells, primary];
    }
    if (form.dataset.sample === 'true') all.sample = true;
    return JSON.stringify(all);
  };
  const say = (what, state) => {
    sign.textContent = form.dataset[what];
    sign.className = 'saved ' + state;
  };
  const token = () => (document.querySelector('meta[name=portal-token]') || {}).content || form.querySelector('[name=portal-token]').value;
  const send = text =>
    fetch(target, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Portal-Token': token(), 'If-Match': '"' + version.value + '"', Accept: 'application/json' },
      body: text,
      credentials: 'same-origin',
    });
  // How complete it is now, and what is still missing.
  const meter = document.getElementById('meter');
  const measure = stored => {
    if (!meter || stored.percent === undefined) return;
    meter.querySelector('progress').value = stored.percent;
    const told = document.getElementById('meter-percent');
    told.textContent = told.textContent.replace(/\d+/, stored.percent);
    const missing = new Set(stored.missing.map(problem => problem.field));
    for (const row of meter.querySelectorAll('[data-needed]')) row.classList.toggle('none', !missing.has(row.dataset.needed));
  };
  const save = () => {
    const now = draft();
    if (under || stopped || now === last) return;
    under = store(now).finally(() => { under = null; });
  };
  const store = async now => {
    say('saving', 'busy');
    try {
      const answer = await send(now);
      if (answer.ok) {
        const stored = await answer.json();
        version.value = stored.version;
        measure(stored);
        last = now;
        localStorage.removeItem(kept);
        say('saved', '');
      } else if (answer.status === 412) {
        stopped = true;
        localStorage.setItem(kept, now);
        say('conflict', 'bad');
      } else {
        localStorage.setItem(kept, now);
        say(answer.status < 500 ? 'refused' : 'offline', 'bad');
      }
    } catch (unreachable) {
      localStorage.setItem(kept, now);
      say('offline', 'bad');
    }
  };

  const restoreRows = all => {
    for (const box of form.querySelectorAll('[data-field]')) box.value = all[box.dataset.field] || '';
    for (const row of form.querySelectorAll('[data-row]')) {
      const values = (all[row.dataset.row] || []).find(one => one[row.dataset.key] === row.dataset.is) || {};
      for (const cell of row.querySelectorAll('[data-cell]')) {
        const value = values[cell.dataset.cell] || '';
        if (cell.tagName !== 'DIV') cell.value = value;
        else for (const input of cell.querySelectorAll('input')) input.checked = input.value === value;
      }
    }
  };
  const restore = all => {
    if (rowed) return restoreRows(all);
    for (const box of form.querySelectorAll('[data-field]')) {
      if (box.tagName === 'DIV') continue;
      const value = flat ? all.fields[box.dataset.field] : box.dataset.field.split('.').reduce((at, step) => (at ? at[step] : undefined), all);
      if (box.dataset.as === 'lines') box.value = (value || []).join('\n');
      else if (box.dataset.as === 'cell') box.value = value ? value.dimension + ':' + value.level : '';
      else if (box.tagName === 'SELECT') box.value = value === undefined ? '' : String(value).toLowerCase();
      else box.value = value === undefined ? '' : value;
    }
  };
  const offer = () => {
    const unsent = localStorage.getItem(kept);
    if (!unsent || unsent === last) {
      localStorage.removeItem(kept);
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn alt';
    button.textContent = form.dataset.unsent;
    // Saved first, the server draws the whole form, pickers too; refused or unreachable, the words at least are back.
    button.addEventListener('click', async () => {
      button.disabled = true;
      stopped = true;
      const answer = await send(unsent).catch(() => null);
      if (answer && answer.ok) {
        localStorage.removeItem(kept);
        location.reload();
        return;
      }
      restore(JSON.parse(unsent));
      button.remove();
      stopped = false;
    });
    form.prepend(button);
  };

  // What is published under a title like the one being typed; without an answer the page stays as it is.
  const title = form.querySelector('[data-field=title]');
  const alike = document.getElementById('alike');
  let asked = title && title.value;
  let waiting;
  const lookAround = async () => {
    const text = title.value.trim();
    if (text === asked) return;
    asked = text;
    try {
      const answer = await fetch(alike.dataset.source + '?' + new URLSearchParams({ title: text }), { credentials: 'same-origin' });
      if (!answer.ok || text !== asked) return;
      const found = await answer.json();
      alike.querySelector('ul').replaceChildren(...found.map(one => {
        const row = document.createElement('li');
        row.lang = one.language;
        row.dir = 'auto';
        const link = document.createElement('a');
        link.href = '/' + document.documentElement.lang + '/' + one.path;
        link.target = '_blank';
        link.rel = 'noopener';
        link.textContent = one.title;
        row.append(link);
        return row;
      }));
      alike.classList.toggle('none', !found.length);
    } catch { /* a slow or lost line */ }
  };
  if (title && alike) title.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(lookAround, 700);
  });

  // Pickers are drawn by a script of their own; what stands once they are there is what was loaded.
  window.addEventListener('load', () => {
    last = draft();
    offer();
    setInterval(save, EVERY);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
  // A button waits for a save under way, because both would stand on the same version and the person would be in conflict with themselves.
  form.addEventListener('submit', event => {
    localStorage.setItem(kept, draft());
    stopped = true;
    if (under) {
      event.preventDefault();
      under.finally(() => form.requestSubmit(event.submitter));
    }
  });
})();
