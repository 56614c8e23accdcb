{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Bandwidth</span></nav>
<div class="page-head"><div>
  <h1>When the bandwidth of {{CID}} is used up</h1>
  <p>For all systems of {{NAME}} together.</p>
</div></div>
{{>CONFLICT}}
<form class="stack w-l" method="post" action="/mgmt/bandwidth_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  {{>OVERAGE_FIELDS}}
  <div class="row"><button class="btn btn-primary" data-busy="Saving">Save preference</button> <a href="/mgmt/customer.html?cid={{CID}}#bandwidth">Leave it as it is</a></div>
</form>
