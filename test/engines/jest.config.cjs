const { join } = require('node:path');
const usual = require('../../jest.config.js');

const engineFolder = process.env.ZOOM_ENGINE_FOLDER;

/** @type {import('jest').Config} */
module.exports = {
	...usual,
	rootDir: join(__dirname, '..', '..'),
	roots: ['<rootDir>/test/engine', '<rootDir>/test/operations', '<rootDir>/test/trigger'],
	testEnvironmentOptions: engineFolder ? { engineFolder } : {},
};
