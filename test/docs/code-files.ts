import execa from 'execa';

/** All TypeScript and JavaScript files that git knows below some folders, this project's own. */
export async function codeFiles(folders: readonly string[]): Promise<string[]> {
	const known = ['ls-files', '--cached', '--others', '--exclude-standard', ...folders];
	const { stdout } = await execa('git', known);
	return [...new Set(stdout.split('\n'))].filter((file) => /\.(?:[cm]?[jt]s)$/.test(file));
}
