const CHINESE = /[\u4e00-\u9fff]/;
const WRAPPINGS = [
  [/^.*?'Exception while invoking TaskListener: (.*)'$/s, '$1'],
  [/^Cannot (?:submit|complete) task(?: form)? [^:]+: /, ''],
  [/^\s*Error:\s*/, ''],
];

/** Red messages say what the house said, and nothing beside it. */
export function plainErrors() {
  angular.module('cam.commons').config([
    '$provide',
    $provide =>
      $provide.decorator('Notifications', [
        '$delegate',
        notifications => {
          const add = notifications.addError;
          notifications.addError = function (error) {
            return add.call(this, plain(error));
          };
          return notifications;
        },
      ]),
  ]);
}

function plain(error) {
  const message = WRAPPINGS.reduce((text, [wrapping, core]) => text.replace(wrapping, core), String(error.message ?? ''));
  if (!CHINESE.test(message) || error.html) return error;
  return Object.assign(error, { status: message, message: '' });
}
