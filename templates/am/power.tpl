{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Power of {{HOST}}</h1>
  <p>Outlet <span class="mono">{{OUTLET}}</span></p>
</div></div>
{{#REFUSED}}<div class="notice mb5" data-tone="warn" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>{{WORDS}}.</div></div>{{/REFUSED}}
{{#NOT_RESPONDING}}<div class="notice mb5" data-tone="bad" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>The power strip does not answer.</b> Nothing can be switched until it does. We try again every minute.</div></div>{{/NOT_RESPONDING}}
{{#NOT_KNOWN}}<div class="notice mb5" data-tone="warn" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>The state of the outlet is not known just now.</b> Nothing can be switched until it is. If it stays so, write to us.</div></div>{{/NOT_KNOWN}}
{{#SHARED}}<div class="notice mb5" data-tone="warn" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>This outlet cannot be switched here.</b> Our records have more than one server on it. Write to us, and we put that right.</div></div>{{/SHARED}}
<section class="card mb5" aria-labelledby="state-h">
  <div class="card-head"><h2 id="state-h">State</h2></div>
  <div class="card-body stack">
    <p>The outlet is: {{#SETTLED}}<span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#power"/></svg>{{STATE}}</span>{{/SETTLED}}{{#SWITCHING}}<span class="badge" data-tone="{{TONE}}" data-poll="/am/power_state?system={{SYSTEM}}" data-every="3" data-then="reload">{{STATE}}</span>{{/SWITCHING}}</p>
    <p class="hint">Last read on <time datetime="{{READ_ISO}}Z">{{READ_AT}}</time>.</p>
    {{#LAST}}<p>{{ASKED}}, asked for by {{ASKED_BY}} on <time datetime="{{ASKED_ISO}}Z">{{ASKED_AT}}</time>.</p>
    {{#DONE}}<div class="notice" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>{{RESULT}}</div></div>{{/DONE}}
    {{#FAILED}}<div class="notice" data-tone="bad" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>It did not work.</b> {{RESULT}} If the server is not as you want it, write to us.</div></div>{{/FAILED}}
    {{#UNDER_WAY}}<p class="hint">This takes up to a minute. The page shows the outlet’s own answer, not your request.</p>
    <p class="nojs-only"><a href="/am/power.html?system={{SYSTEM}}&amp;watch=1">Load this page again until it is done</a></p>{{/UNDER_WAY}}{{/LAST}}
    {{#STAFF_LOOKS}}<p class="hint">You see this page as staff. Servers are switched in mgmt.</p>{{/STAFF_LOOKS}}
  </div>
  <div class="card-foot row">{{#OFFER}}<a class="btn" href="/am/power_switch.html?system={{SYSTEM}}&amp;go={{ACTION}}">{{VERB}}</a>{{/OFFER}}<a class="btn btn-quiet" href="/am/power.html?system={{SYSTEM}}">Look again</a></div>
</section>
<p><a href="/am/dashboard.html">Back to the dashboard</a></p>
