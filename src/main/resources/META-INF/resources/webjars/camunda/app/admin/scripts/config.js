export default {
  app: {name: '人员与权限', vendor: '街道'},
  // from /camunda/app/admin/ to /camunda/jiedao/: one file for all four apps
  customScripts: ['../../jiedao/session']
};
