{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="{{CUSTOMER}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Stop system {{SYSID}}</span></nav>
{{>CONFLICT}}
<div class="page-head mb"><div class="grow"><h1>Stop {{HOST}} ({{SYSID}})?</h1>
  <p>Say here that the server was shut down or pulled. This page switches nothing off.</p></div></div>
{{#LAST}}<div class="notice mb" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>This is the customer’s last running system.</b> The customer becomes cancelled.</div></div>{{/LAST}}
<form class="card w-l" method="post" action="/mgmt/system_stop.html" novalidate>
  <div class="card-body stack">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="sysid" value="{{SYSID}}"><input type="hidden" name="version" value="{{F_VERSION}}">
    <ul>
      {{#IP}}<li><span class="mono">{{ADDRESS}}</span> becomes free</li>{{/IP}}
      {{#OUTLET}}<li>Outlet <span class="mono">{{PORT}}</span> becomes free</li>{{/OUTLET}}
      {{#SUB}}<li>{{TEXT}}, {{AMOUNT}} every {{INTERVAL}}, ends</li>{{/SUB}}
    </ul>
    <div class="field{{#F_DATE_INVALID}} field-error{{/F_DATE_INVALID}}">
      <label for="date">Stop date</label>
      {{>F_DATE_ERROR}}
      <input class="w-s" id="date" name="date" type="date" value="{{F_DATE}}" aria-describedby="date-error"{{#F_DATE_INVALID}} aria-invalid="true"{{/F_DATE_INVALID}}>
    </div>
    <p class="hint">An administrator can take it back; addresses and packages do not come back by themselves.</p>
  </div>
  <div class="card-foot row"><a class="btn" href="{{CUSTOMER}}">Leave it running</a><button class="btn btn-danger" data-busy="Saving">Stop the system</button></div>
</form>
