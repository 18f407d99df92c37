export default {
  app: {name: '待办', vendor: '街道'},
  // from /camunda/app/tasklist/ to /camunda/jiedao/: one file for all four apps
  customScripts: ['../../jiedao/session']
};
