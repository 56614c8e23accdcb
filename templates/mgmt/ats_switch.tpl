{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="{{BACK}}">Power strips</a> <span aria-hidden="true">/</span> <span aria-current="page">Switch {{LABEL}}</span></nav>
<div class="page-head mb"><div class="grow"><h1>{{#ON}}Turn on {{WHAT}}?{{/ON}}{{#OFF}}Turn off {{WHAT}}?{{/OFF}}{{#CYCLE}}Turn {{WHAT}} off and on?{{/CYCLE}}</h1></div></div>
<form class="card w-l" method="post" action="/mgmt/ats_switch.html">
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{F_ONCE}}">
  <input type="hidden" name="port" value="{{PORT}}"><input type="hidden" name="go" value="{{ACTION}}"><input type="hidden" name="system" value="{{SYSTEM}}">
  <div class="card-body stack">
    <p>Outlet <span class="mono">{{LABEL}}</span>{{#ON_IT}}, with {{HOST}} of customer {{CID}} on it{{/ON_IT}}{{#NOTHING_ON_IT}}. No system is on file for it: something may be plugged in all the same{{/NOTHING_ON_IT}}.</p>
    {{#ON}}<p>Power comes back at the outlet.</p>{{/ON}}
    {{#OFF}}<p>Power is cut at the outlet, as if somebody pulled the plug.</p>{{/OFF}}
    {{#CYCLE}}<p>Power is cut at the outlet, as if somebody pulled the plug, and comes back after some seconds.</p>{{/CYCLE}}
  </div>
  <div class="card-foot row">
    <a class="btn" href="{{BACK}}">{{#ON}}Leave it off{{/ON}}{{#OFF}}Leave it on{{/OFF}}{{#CYCLE}}Leave it on{{/CYCLE}}</a>
    <button class="btn {{#ON}}btn-primary{{/ON}}{{#OFF}}btn-danger{{/OFF}}{{#CYCLE}}btn-danger{{/CYCLE}}" data-busy="Switching">{{#ON}}Turn on{{/ON}}{{#OFF}}Turn off{{/OFF}}{{#CYCLE}}Turn off and on{{/CYCLE}}</button>
  </div>
</form>
