{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="{{CUSTOMER}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Password of system {{SYSID}}</span></nav>
<div class="page-head mb"><div class="grow"><h1>Password of {{HOST}} ({{SYSID}})</h1>
  <p>The root password of this system alone. It is kept encrypted; who has seen or set it stands in the customer’s history. Times are UTC.</p></div></div>
{{#SHOWN}}<div class="notice mb" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#eye"/></svg><div>The password is <span class="copy mono">{{PASSWORD}}</span></div></div>{{/SHOWN}}
{{#UNREADABLE}}<div class="notice mb" data-tone="bad" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>It cannot be opened with the keys that we have.</b> Set a new one on the system and here.</div></div>{{/UNREADABLE}}
<div class="cols cols-2">
<form class="card" method="post" action="/mgmt/system_password.html" novalidate>
  <div class="card-head"><h2>Show it</h2></div>
  <div class="card-body stack">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="sysid" value="{{SYSID}}">
    {{#NONE_ON_FILE}}<p>No password is on file.</p>{{/NONE_ON_FILE}}
    {{#ON_FILE}}<p>•••••••• set <time datetime="{{AT_ISO}}Z">{{AT}}</time></p>
    {{>PROOF}}
    <div><button class="btn" name="go" value="show" data-busy="Opening">Show the password</button></div>{{/ON_FILE}}
  </div>
</form>
<form class="card" method="post" action="/mgmt/system_password.html" novalidate>
  <div class="card-head"><h2>Set it</h2></div>
  <div class="card-body stack">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="sysid" value="{{SYSID}}">
    <div class="field{{#F_PASSWORD_INVALID}} field-error{{/F_PASSWORD_INVALID}}">
      <label for="password">New password</label>
      <span class="hint" id="password-hint">As it is on the system. This page changes nothing there.</span>
      {{>F_PASSWORD_ERROR}}
      <input class="w-m mono" id="password" name="password" type="password" autocomplete="new-password" maxlength="128" aria-describedby="password-hint password-error"{{#F_PASSWORD_INVALID}} aria-invalid="true"{{/F_PASSWORD_INVALID}}>
    </div>
    <div><button class="btn btn-primary" name="go" value="set" data-busy="Saving">Keep this password</button></div>
  </div>
</form>
</div>
<p class="mt"><a class="btn" href="{{CUSTOMER}}">Back to the customer</a></p>
