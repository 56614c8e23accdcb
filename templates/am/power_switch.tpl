{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>{{#ON}}Turn on {{HOST}}?{{/ON}}{{#OFF}}Turn off {{HOST}}?{{/OFF}}{{#CYCLE}}Turn {{HOST}} off and on?{{/CYCLE}}</h1>
</div></div>
<form class="card" method="post" action="/am/power_switch.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="once" value="{{KEY}}">
  <input type="hidden" name="system" value="{{SYSTEM}}">
  <input type="hidden" name="go" value="{{ACTION}}">
  <div class="card-body">
    {{#ON}}<p>Power comes back at the outlet. Whether the server starts by itself is a setting of the server.</p>{{/ON}}
    {{#OFF}}<p>Power is cut at the outlet, as if you pulled the plug. Shut the system down first if you can. You can turn it on again here.</p>{{/OFF}}
    {{#CYCLE}}<p>Power is cut at the outlet, as if you pulled the plug, and comes back after some seconds. What the server has not yet written to its disks is lost.</p>{{/CYCLE}}
  </div>
  <div class="card-foot row">
    <a class="btn" href="/am/power.html?system={{SYSTEM}}">{{#ON}}Leave it off{{/ON}}{{#OFF}}Leave it on{{/OFF}}{{#CYCLE}}Leave it on{{/CYCLE}}</a>
    <button class="btn {{#ON}}btn-primary{{/ON}}{{#OFF}}btn-danger{{/OFF}}{{#CYCLE}}btn-danger{{/CYCLE}}" data-busy="Switching">{{#ON}}Turn on{{/ON}}{{#OFF}}Turn off{{/OFF}}{{#CYCLE}}Turn off and on{{/CYCLE}}</button>
  </div>
</form>
