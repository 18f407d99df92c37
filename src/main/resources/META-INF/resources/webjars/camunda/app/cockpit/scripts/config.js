export default {
  app: {name: '运行监控', vendor: '街道'},
  // from /camunda/app/cockpit/ to /camunda/jiedao/: one file for all four apps
  customScripts: ['../../jiedao/session']
};
