export default {
  app: {name: '首页', vendor: '街道'},
  // from /camunda/app/welcome/ to /camunda/jiedao/: one file for all four apps
  customScripts: ['../../jiedao/session']
};
