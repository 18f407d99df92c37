// Parts of Tasklist that are no officer's to use: our own tab 办理 and our own page for starting stand in their place.
const HIDDEN = new Set(['start-process-action', 'create-task-action', 'shortcut-help', 'task-action-comment',
  'task-detail-form', 'task-detail-history', 'task-detail-diagram', 'task-detail-description']);

try {
  angular.module('cam.tasklist.custom').config(['$provide', provide => provide.decorator('Views', ['$delegate', views => {
    const all = views.getProviders;
    views.getProviders = (...question) => all.apply(views, question).filter(view => !HIDDEN.has(view.id));
    return views;
  }])]);
} catch (error) {
  console.error(error); // an exception here would leave a blank page
}
