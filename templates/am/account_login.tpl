{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/account.html">Account</a> <span aria-hidden="true">/</span> <span aria-current="page">Login</span></nav>
<div class="page-head"><div>
  <h1>{{#OLD}}Login {{ACCOUNT}}{{/OLD}}{{#NEW}}New login{{/NEW}}</h1>
  <p>{{#NEW}}Somebody else of yours gets a way in of their own: a link to choose a password is mailed to them.{{/NEW}}{{#OLD}}The password is theirs alone: a link to choose a new one can be mailed to them.{{/OLD}}</p>
</div></div>
<form class="card w-l" method="post" action="/am/account_login.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="id" value="{{F_ID}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  <div class="card-body stack">
    {{#NEW}}<div class="field{{#F_LOGIN_NAME_INVALID}} field-error{{/F_LOGIN_NAME_INVALID}}">
      <label for="login-name">Name</label>
      <span class="hint" id="login-name-hint">“anna” logs in as {{CID}}-anna. Small letters, digits, dots and underscores.</span>
      {{>F_LOGIN_NAME_ERROR}}
      <input class="w-s" id="login-name" name="login-name" value="{{F_LOGIN_NAME}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="20" aria-describedby="login-name-hint{{#F_LOGIN_NAME_INVALID}} login-name-error{{/F_LOGIN_NAME_INVALID}}"{{#F_LOGIN_NAME_INVALID}} aria-invalid="true"{{/F_LOGIN_NAME_INVALID}}>
    </div>{{/NEW}}
    <div class="field{{#F_LOGIN_EMAIL_INVALID}} field-error{{/F_LOGIN_EMAIL_INVALID}}">
      <label for="login-email">Email</label>
      {{>F_LOGIN_EMAIL_ERROR}}
      <input id="login-email" name="login-email" type="email" value="{{F_LOGIN_EMAIL}}" autocomplete="off" spellcheck="false" maxlength="254"{{#F_LOGIN_EMAIL_INVALID}} aria-invalid="true" aria-describedby="login-email-error"{{/F_LOGIN_EMAIL_INVALID}}>
    </div>
    <fieldset class="form-section" id="login-kind" tabindex="-1" aria-describedby="login-kind-error">
      <legend>What it is for</legend>
      {{>F_LOGIN_KIND_ERROR}}
      <div class="stack">{{#KIND}}
        <label class="check"><input type="radio" name="login-kind" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}> {{LABEL}}</label>{{/KIND}}
      </div>
    </fieldset>
    {{#OLD}}<fieldset class="form-section" id="login-state" tabindex="-1" aria-describedby="login-state-error">
      <legend>State</legend>
      {{>F_LOGIN_STATE_ERROR}}
      <div class="stack">
        <label class="check"><input type="radio" name="login-state" value="active"{{#WORKS}} checked{{/WORKS}}> Active</label>
        <label class="check"><input type="radio" name="login-state" value="disabled"{{#DISABLED}} checked{{/DISABLED}}> Disabled: logged out everywhere at once, and cannot log in</label>
      </div>
    </fieldset>
    <label class="check"><input type="checkbox" name="login-link" value="1"{{#LINK_WANTED}} checked{{/LINK_WANTED}}> Mail a link to choose a new password</label>{{/OLD}}
    {{>GUARD}}
  </div>
</form>
