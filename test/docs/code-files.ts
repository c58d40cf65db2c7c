import execa from 'execa';

/** This project's TypeScript and JavaScript files below some folders, as known to git. */
export async function codeFiles(folders: readonly string[]): Promise<string[]> {
	const known = ['ls-files', '--cached', '--others', '--exclude-standard', ...folders];
	const { stdout } = await execa('git', known);
	return [...new Set(stdout.split('\n'))].filter((file) => /\.(?:[cm]?[jt]s)$/.test(file));
}
