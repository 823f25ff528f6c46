// Shows a questionnaire inside a page of any site, where this script stands in it:
//   <script src="https://passerelle.example/embed.js" data-questionnaire="satisfaction" data-lang="en" async></script>
// The frame grows with what it shows. Nothing of the page around is read or sent.

(() => {
  const script = document.currentScript;
  const { questionnaire, lang } = script?.dataset ?? {};
  if (!questionnaire) return;
  const { origin } = new URL(script.src);
  const address = new URL(`/q/${encodeURIComponent(questionnaire)}`, origin);
  if (lang) address.searchParams.set('lang', lang);

  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = 'Questionnaire';
  frame.style.cssText = 'display:block;width:100%;height:40rem;border:0;color-scheme:normal';
  script.after(frame);

  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data?.passerelle !== 'questionnaire') return;
    if (Number.isFinite(data.height)) frame.style.height = `${Math.min(Math.max(data.height, 100), 50_000)}px`;
    if (typeof data.title === 'string') frame.title = data.title;
    if (data.turned && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
})();
