/** Leaves out parts of a web app. To leave out is not to forbid: the engine refuses what is behind them as well. */
export function leaveOut(module, ...ids) {
  const left = new Set(ids);
  angular.module(module).config([
    '$provide',
    $provide =>
      $provide.decorator('Views', [
        '$delegate',
        views => {
          const all = views.getProviders;
          views.getProviders = function (options) {
            return all.call(views, options).filter(part => !left.has(part.id));
          };
          return views;
        },
      ]),
  ]);
}
