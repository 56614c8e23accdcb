{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/account.html">Account</a> <span aria-hidden="true">/</span> <span aria-current="page">Password</span></nav>
<div class="page-head"><div>
  <h1>Change your password</h1>
  <p>The Account Manager password of {{ACCOUNT}}, not the one of any server. All other sessions of this login end.</p>
</div></div>
<form class="card w-l" method="post" action="/am/account_password.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <p class="hint">Have the code mailed first: passwords are never kept in a form that comes back.</p>
    <input class="vh" name="user" value="{{ACCOUNT}}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
    <div class="field{{#F_OLD_INVALID}} field-error{{/F_OLD_INVALID}}">
      <label for="old">Your password until now</label>
      {{>F_OLD_ERROR}}
      <input id="old" name="old" type="password" class="w-m" autocomplete="current-password"{{#F_OLD_INVALID}} aria-invalid="true" aria-describedby="old-error"{{/F_OLD_INVALID}}>
    </div>
    {{>NEW_PASSWORD}}
    {{>GUARD}}
  </div>
</form>
