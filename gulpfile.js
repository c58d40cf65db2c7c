const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { Transform } = require('node:stream');
const { promisify } = require('node:util');
const { dest, parallel, series, src } = require('gulp');

const run = promisify(execFile);

async function clean() {
	await rm('dist', { recursive: true, force: true });
}

async function compile() {
	try {
		await run(process.execPath, [require.resolve('typescript/bin/tsc')]);
	} catch (error) {
		throw new Error(error.stdout || error.message);
	}
}

/** tsc indents by four spaces; by a tab, the installed package is a fifth smaller and reads the same. */
function indentByTabs() {
	const indent = new Transform({
		objectMode: true,
		transform(file, _encoding, done) {
			const code = file.contents.toString();
			const tabbed = code.replace(/^(?: {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
			file.contents = Buffer.from(tabbed);
			done(null, file);
		},
	});
	return src('dist/**/*.js').pipe(indent).pipe(dest('dist'));
}

function copyIcons() {
	return src('icons/*.svg').pipe(dest('dist/icons'));
}

/** The codex files and the output schemas that n8n reads beside a node's code. */
function copyNodeData() {
	return src('nodes/**/*.json').pipe(dest('dist/nodes'));
}

exports.build = series(clean, parallel(series(compile, indentByTabs), copyIcons, copyNodeData));
