{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">{{CID}}</span></nav>
<div class="page-head mb"><div class="grow">
  <h1 class="vh">{{NAME}}, customer {{CID}}</h1>
  {{>FACTS}}
</div>
<div class="row">
  {{#MAY_OPEN}}<form method="post" action="/mgmt/OPEN_AM" target="_blank"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="cid" value="{{CID}}"><button class="btn btn-sm">Open Account Manager <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#out"/></svg><span class="vh">(opens in a new tab)</span></button></form>{{/MAY_OPEN}}
  <a class="btn btn-sm" href="#note-text">Add note</a>
</div></div>
{{>SYSTEMS}}
<div class="cols cols-3 mb">
  <div class="stack">{{>OWNER}}{{>CONTACTS}}</div>
  {{>NOTES}}
  <div class="stack">{{>BANDWIDTH}}{{>INVOICES}}{{>SOURCES}}</div>
</div>
{{>BILLING}}
{{>LEGACY}}
