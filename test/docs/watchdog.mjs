import { text } from 'node:stream/consumers';
import { createContext, Script } from 'node:vm';

/*
 * Runs the two steps with code of the watchdog through a story, with a clock of the story's, and prints what
 * each look finds. A process of its own, because what it runs is text in a recipe.
 */

const { remember, decide, filter, story } = JSON.parse(await text(process.stdin));

const context = createContext({ memory: {}, now: 0 });
new Script('Date.now = () => now; var $getWorkflowStaticData = () => memory;').runInContext(
	context,
);

function run(code, input, listed = []) {
	context.$input = { all: () => input };
	context.$ = () => ({ all: () => listed, params: { filters: { meeting: filter } } });
	return new Script(`(() => {${code}})()`).runInContext(context);
}

const found = [];
for (const { at, event, listed, read } of story) {
	context.now = at;
	if (event !== undefined) run(remember, [{ json: event }]);
	else
		found.push(
			run(
				decide,
				read.map((json) => ({ json })),
				listed.map((json) => ({ json })),
			),
		);
}
process.stdout.write(JSON.stringify(found.map((items) => items.map(({ json }) => json))));
