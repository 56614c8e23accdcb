{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="{{CUSTOMER}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Keep system {{SYSID}}</span></nav>
<div class="page-head mb"><div class="grow"><h1>Keep {{HOST}} ({{SYSID}})?</h1>
  <p>Its shutdown on <time datetime="{{DATE}}">{{DATE}}</time> is taken back, and billing goes on. Credits that were given stay in the ledger: reverse them there.</p></div></div>
<form class="row" method="post" action="/mgmt/system_keep.html">
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="sysid" value="{{SYSID}}">
  <a class="btn" href="{{CUSTOMER}}">Leave it cancelled</a><button class="btn btn-primary" data-busy="Saving">Keep the system</button>
</form>
