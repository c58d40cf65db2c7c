const {
	ZoomLiveStreamOAuth2Api,
} = require('./dist/credentials/ZoomLiveStreamOAuth2Api.credentials.js');
const {
	ZoomLiveStreamServerToServerOAuth2Api,
} = require('./dist/credentials/ZoomLiveStreamServerToServerOAuth2Api.credentials.js');
const { ZoomLiveStream } = require('./dist/nodes/ZoomLiveStream/ZoomLiveStream.node.js');
const {
	ZoomLiveStreamTrigger,
} = require('./dist/nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node.js');

module.exports = {
	ZoomLiveStream,
	ZoomLiveStreamOAuth2Api,
	ZoomLiveStreamServerToServerOAuth2Api,
	ZoomLiveStreamTrigger,
};
