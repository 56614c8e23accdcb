{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/arrears.html">Arrears list</a> <span aria-hidden="true">/</span> <span aria-current="page">Cancel {{CID}}</span></nav>
<div class="page-head mb"><div class="grow"><h1>Cancel the systems of {{NAME}} in 10 days?</h1>
  <p><b class="num">{{DUE}}</b> is due, in arrears since {{SINCE}}.</p></div></div>
<form class="card w-l" method="post" action="/mgmt/arrears_cancel.html">
  <div class="card-body stack">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="cid" value="{{CID}}">
    <p>Each system that has no shutdown date gets the <time datetime="{{DATE}}">{{DATE}}</time>, billing ends then, the customer is reminded before, and a note is written. The date can be taken back on the customer’s page.</p>
    <ul>{{#SYSTEM}}<li>{{HOST}}{{#LEAVES}}: stays as it is, shutdown on {{LEAVES_ON}}{{/LEAVES}}</li>{{/SYSTEM}}</ul>
  </div>
  <div class="card-foot row"><a class="btn" href="/mgmt/arrears.html?show=decide">Leave them running</a><button class="btn btn-danger" data-busy="Cancelling">Cancel in 10 days</button></div>
</form>
