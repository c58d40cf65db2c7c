const { ZoomLiveStream } = require('./dist/nodes/ZoomLiveStream/ZoomLiveStream.node.js');
const {
	ZoomLiveStreamOAuth2Api,
} = require('./dist/credentials/ZoomLiveStreamOAuth2Api.credentials.js');

module.exports = { ZoomLiveStream, ZoomLiveStreamOAuth2Api };
