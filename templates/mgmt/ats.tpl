{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Power strips</span></nav>
<div class="page-head"><div class="grow">
  <h1>Power strips (ATS)</h1>
  <p>States as they were last read; every strip is read twice a minute. Times are UTC.</p>
</div><div class="row">{{#MAY_CHANGE}}<a class="btn btn-primary" href="/mgmt/ats_edit.html">Add a power strip</a>{{/MAY_CHANGE}}</div></div>
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The power strip is saved. It is read within seconds.</div></div>{{/SAVED}}
{{#ASKED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg><div>The command is on its way. Its row shows what the outlet says. <a class="nojs-only" href="/mgmt/ats.html">Load this page again</a></div></div>{{/ASKED}}
{{#READING}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg><div>The strip is being asked. <a href="/mgmt/ats.html">Load this page again</a> in some seconds to see whether it answers.</div></div>{{/READING}}
{{#REFUSED}}<div class="notice mb5" data-tone="warn" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>{{WORDS}}.</div></div>{{/REFUSED}}
{{#NONE}}<section class="card mb5" aria-label="Power strips"><div class="empty"><h2>There are no power strips yet</h2><p>Add the first one: its outlets appear once it has answered.</p></div></section>{{/NONE}}
{{#STRIP}}<section class="card mb5" id="strip-{{ID}}" aria-labelledby="strip-{{ID}}-h">
  <div class="card-head"><h2 id="strip-{{ID}}-h">{{NAME}}</h2>
    {{#ANSWERS}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Answers</span>{{/ANSWERS}}{{#SILENT}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Not responding</span>{{/SILENT}}{{#REFUSES}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Refuses</span>{{/REFUSES}}{{#WRONG}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Answers wrongly</span>{{/WRONG}}{{#NEVER_TRIED}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Not read yet</span>{{/NEVER_TRIED}}{{#OUT_OF_SERVICE}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Out of service</span>{{/OUT_OF_SERVICE}}
    <div class="acts">{{#MAY_CHANGE}}<a href="/mgmt/ats_edit.html?id={{ID}}">Edit<span class="vh"> {{NAME}}</span></a>{{/MAY_CHANGE}}{{#OWN_PAGE}}<a href="{{PAGE_URL}}" target="_blank" rel="noopener">Its own page<span class="vh"> of {{NAME}} (opens in a new tab)</span></a>{{/OWN_PAGE}}</div></div>
  <div class="card-body row">
    <span>{{KIND}} {{MODEL}}</span> <span class="copy mono">{{ADDRESS}}</span>{{#PLACED}} <span>{{PLACE}}</span>{{/PLACED}}
    {{#READ}}<span class="muted">read <time datetime="{{READ_ISO}}Z">{{READ_AT}}</time></span>{{/READ}}{{#WHY}} <span>{{FAULT_TEXT}}</span>{{/WHY}}
    <form method="post" action="/mgmt/ats.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="strip" value="{{ID}}"><button class="btn btn-sm">Read now<span class="vh">: {{NAME}}</span></button></form>
  </div>
  {{#NO_OUTLETS}}<div class="empty"><h3>No outlets are known yet</h3><p>They appear once the strip has answered.</p></div>{{/NO_OUTLETS}}
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Outlet</th><th scope="col">State</th><th scope="col">System</th><th scope="col">Last command</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#OUTLET}}
        <tr>
          <th scope="row"><span class="copy mono">{{LABEL}}</span><span class="sub">{{OUTLET_NAME}}</span></th>
          <td data-label="State">{{#SETTLED}}<span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#power"/></svg>{{STATE}}</span>{{/SETTLED}}{{#SWITCHING}}<span class="badge" data-tone="{{TONE}}" data-poll="/mgmt/ats_state?port={{PORT}}" data-every="3" data-then="reload">{{STATE}}</span>{{/SWITCHING}}</td>
          <td data-label="System">{{#ON_IT}}<a href="{{CUSTOMER}}">{{HOST}}</a><span class="sub">{{CID}}</span>{{/ON_IT}}{{#SHARED}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Two systems</span><span class="sub">Switched by nobody until each has its own</span>{{/SHARED}}</td>
          <td data-label="Last command">{{#LAST}}{{WANTED}} by {{WHO}}, <time datetime="{{AT_ISO}}Z">{{AT}}</time><span class="sub">{{RESULT}}</span>{{/LAST}}</td>
          <td data-label="Actions"><div class="acts">{{#OFFER}}<a href="/mgmt/ats_switch.html?port={{PORT}}&amp;go={{ACTION}}">{{VERB}}<span class="vh"> {{LABEL}}</span></a>{{/OFFER}}</div></td>
        </tr>{{/OUTLET}}
      </tbody>
    </table>
  </div>
</section>{{/STRIP}}
<section class="card" id="log" aria-labelledby="log-h">
  <div class="card-head"><h2 id="log-h">Latest actions, by staff and customers</h2></div>
  {{#NO_ACTIONS}}<div class="empty"><h3>Nothing was switched yet</h3><p>Each command appears here when it is asked for, sent, and done or given up.</p></div>{{/NO_ACTIONS}}
  <div class="table-wrap" tabindex="0" role="region" aria-label="Latest actions">
    <table class="table table-cards">
      <thead><tr><th scope="col">When</th><th scope="col">Outlet</th><th scope="col">System</th><th scope="col">Wanted</th><th scope="col">What happened</th><th scope="col">Who</th></tr></thead>
      <tbody>{{#ACTION_ROW}}
        <tr>
          <th scope="row"><time datetime="{{AT_ISO}}Z">{{AT}}</time></th>
          <td data-label="Outlet"><span class="mono">{{LABEL}}</span></td>
          <td data-label="System">{{HOST}}</td>
          <td data-label="Wanted">{{WANTED}}</td>
          <td data-label="What happened">{{EVENT}}{{#TOOK}} ({{REPLY_MS}} ms){{/TOOK}}<span class="sub">{{TEXT}}</span></td>
          <td data-label="Who">{{WHO}}</td>
        </tr>{{/ACTION_ROW}}
      </tbody>
    </table>
  </div>
</section>
