// What a reader may be about to type, under every search field; without it the field is a plain one.
(() => {
  if (!('fetch' in window)) return;
  const words = document.currentScript.dataset;
  // Firefox shows the label in place of the value, others beside it.
  const alone = CSS.supports('-moz-appearance', 'none');
  const bind = field => {
    const list = document.createElement('datalist');
    list.id = 'suggested-' + field.id;
    field.after(list);
    field.setAttribute('list', list.id);
    field.autocomplete = 'off';
    const paths = new Map();
    let asked = '', waiting;
    const ask = async () => {
      const text = field.value.trim();
      if (text.length < 2 || text === asked) return;
      asked = text;
      try {
        const answer = await fetch('/api/v1/search/suggestions?' + new URLSearchParams({ q: text, language: document.documentElement.lang }));
        if (!answer.ok || text !== asked) return;
        const { items } = await answer.json();
        list.replaceChildren(...items.map(item => {
          if (item.url) paths.set(item.text, new URL(item.url).pathname);
          const option = document.createElement('option');
          option.value = item.text;
          option.label = alone ? item.text + ' · ' + words[item.sort] : words[item.sort];
          return option;
        }));
      } catch { /* a slow or lost line: the field stays a plain one */ }
    };
    field.addEventListener('input', event => {
      clearTimeout(waiting);
      const chosen = (!event.inputType || event.inputType === 'insertReplacementText') && paths.get(field.value);
      if (chosen) location.assign(chosen);
      else waiting = setTimeout(ask, 200);
    });
  };
  document.querySelectorAll('form[role=search] input[name=q]').forEach(bind);
})();
