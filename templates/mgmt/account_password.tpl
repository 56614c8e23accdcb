{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/account.html">Your login</a> <span aria-hidden="true">/</span> <span aria-current="page">Password</span></nav>
<div class="page-head"><div>
  <h1>Change your password</h1>
  <p>All your other sessions end.</p>
</div></div>
<form class="card w-l" method="post" action="/mgmt/account_password.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <input class="vh" name="user" value="{{LOGIN}}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
    <div class="field{{#F_OLD_INVALID}} field-error{{/F_OLD_INVALID}}">
      <label for="old">Your password until now</label>
      {{>F_OLD_ERROR}}
      <input id="old" name="old" type="password" class="w-m" autocomplete="current-password"{{#F_OLD_INVALID}} aria-invalid="true" aria-describedby="old-error"{{/F_OLD_INVALID}}>
    </div>
    {{>NEW_PASSWORD}}
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Change password</button> <a class="btn" href="/mgmt/account.html">Keep it as it is</a></div>
  </div>
</form>
