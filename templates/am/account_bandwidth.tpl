{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/account.html">Account</a> <span aria-hidden="true">/</span> <span aria-current="page">Bandwidth</span></nav>
<div class="page-head"><div>
  <h1>When the bandwidth is used up</h1>
  <p>For all your servers together, each month.</p>
</div></div>
<form class="stack w-l" method="post" action="/am/account_bandwidth.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  {{>OVERAGE_FIELDS}}
  {{>GUARD}}
</form>
