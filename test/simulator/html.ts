const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Makes text safe inside HTML text and quoted attributes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
:root { color-scheme: light dark; --line: #d7dbe3; --ink: #1d2433; --soft: #5b6475; --accent: #0b5cff; --ground: #f4f6fa; --card: #fff; }
@media (prefers-color-scheme: dark) { :root { --line: #343b4a; --ink: #e8ebf2; --soft: #a0a9ba; --ground: #12151c; --card: #1b2029; } }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
main { max-width: 60rem; margin: 3rem auto; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
main.narrow { max-width: 30rem; }
.badge { display: inline-block; padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 99px; font-size: .8rem; color: var(--soft); }
h1 { margin: .5rem 0 1rem; font-size: 1.4rem; }
p, li { color: var(--soft); } code { font-size: .85em; }
table { width: 100%; border-collapse: collapse; } th, td { padding: .5rem; text-align: left; border-bottom: 1px solid var(--line); }
button { padding: .45rem 1rem; font: inherit; color: #fff; background: var(--accent); border: 0; border-radius: 8px; cursor: pointer; }
.live { color: #c62828; font-weight: 600; } .error { color: #c62828; }
`;

/** A complete page in the simulator's style. The content is already HTML. */
export function page(title: string, content: string, options: PageOptions = {}): string {
	const { narrow = false, refreshSeconds } = options;
	const refresh =
		refreshSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${refreshSeconds}">`;
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${refresh}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Zoom simulator</title><style>${style}</style></head>
<body><main${narrow ? ' class="narrow"' : ''}>
<span class="badge">Zoom simulator</span><h1>${escapeHtml(title)}</h1>
${content}
</main></body></html>`;
}

export interface PageOptions {
	narrow?: boolean;
	/** Seconds after which the page reloads. */
	refreshSeconds?: number;
}
