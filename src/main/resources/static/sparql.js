// The editor in place of the form, which stays where no scripts run. It asks this server alone: its
// prefixes are ours, its completers are those that ask nobody, and its links are addresses of ours.
const endpoint = location.origin + '/sparql';
const form = document.querySelector('form.sparql');
const place = document.getElementById('editor');
const whole = document.getElementById('whole');

// Longer addresses than this are kept from the server, which would refuse them.
const LONGEST = 6000;

Yasgui.Tab.prototype.getShareableLink = function () {
  const query = encodeURIComponent(this.getQuery());
  return endpoint + (query.length > LONGEST ? '#' : '?') + 'query=' + query;
};

const shown = form.elements.query.value;

// A tab that the browser kept may remember another address: each asks this server, whatever it was.
const editor = new Yasgui(place, {
  requestConfig: { endpoint: () => endpoint, method: 'POST' },
  copyEndpointOnNewTab: false,
  autoAddOnInit: false,
  endpointCatalogueOptions: { getData: () => [], keys: [] },
  yasqe: {
    value: shown,
    prefixCcApi: '/static/prefixes.json',
    autocompleters: ['prefixes', 'variables'],
    createShortLink: undefined,
  },
});

// The query that the page was opened with has a tab, an old one if it has been here before.
const before = Object.values(editor._tabs).find((tab) => tab.getPersistedJson().yasqe.value === shown);
if (!editor.getTab() || (place.dataset.given === 'true' && !before)) {
  editor.addTab(true, { yasqe: { value: shown } });
} else if (place.dataset.given === 'true') {
  before.select();
}
form.hidden = true;
place.hidden = false;
editor.getTab().getYasqe().refresh();

// The rows below are of the query that the page was opened with: they go when another is asked.
editor.on('query', (_, tab) => {
  document.getElementById('answer').hidden = true;
  whole.replaceChildren('The whole answer: ', ...['csv', 'tsv', 'json', 'xml'].map((format) => link(tab.getQuery(), format)));
  whole.hidden = false;
});

function link(query, format) {
  const anchor = document.createElement('a');
  anchor.href = '/sparql?query=' + encodeURIComponent(query) + '&format=' + format;
  anchor.textContent = format.toUpperCase();
  return anchor;
}
