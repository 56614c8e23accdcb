{{%AUTOESCAPE context="HTML"}}{{>CONFLICT}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/staff.html">Staff</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#EXISTING}}{{LOGIN}}{{/EXISTING}}{{#FRESH}}Add a person{{/FRESH}}</span></nav>
<div class="page-head"><div>
  <h1>{{#EXISTING}}{{LOGIN}}{{/EXISTING}}{{#FRESH}}Add a person{{/FRESH}}</h1>
  {{#FRESH}}<p>They get a mail with a link to choose a password, which works once, within 24 hours.</p>{{/FRESH}}
</div></div>
<form class="card mb5 w-l" method="post" action="/mgmt/staff_edit.html{{#EXISTING}}?login={{LOGIN}}{{/EXISTING}}" aria-label="Person">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#FRESH}}<input type="hidden" name="once" value="{{F_ONCE}}">{{/FRESH}}{{#EXISTING}}<input type="hidden" name="version" value="{{F_VERSION}}">{{/EXISTING}}
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}{{>F_VERSION_ERROR}}
    {{#FRESH}}<div class="field{{#F_LOGIN_INVALID}} field-error{{/F_LOGIN_INVALID}}">
      <label for="login">User name</label>
      <span class="hint" id="login-hint">Small letters, digits, dots, dashes and underscores. It cannot be changed later.</span>
      {{>F_LOGIN_ERROR}}
      <input id="login" name="login" class="w-m" value="{{F_LOGIN}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="32" aria-describedby="login-hint{{#F_LOGIN_INVALID}} login-error{{/F_LOGIN_INVALID}}"{{#F_LOGIN_INVALID}} aria-invalid="true"{{/F_LOGIN_INVALID}}>
    </div>{{/FRESH}}
    <div class="field{{#F_NAME_INVALID}} field-error{{/F_NAME_INVALID}}">
      <label for="name">Name</label>
      {{>F_NAME_ERROR}}
      <input id="name" name="name" value="{{F_NAME}}" autocomplete="off" maxlength="100"{{#F_NAME_INVALID}} aria-invalid="true" aria-describedby="name-error"{{/F_NAME_INVALID}}>
    </div>
    <div class="field{{#F_EMAIL_INVALID}} field-error{{/F_EMAIL_INVALID}}">
      <label for="email">Email address</label>
      {{>F_EMAIL_ERROR}}
      <input id="email" name="email" type="email" value="{{F_EMAIL}}" autocomplete="off" maxlength="254"{{#F_EMAIL_INVALID}} aria-invalid="true" aria-describedby="email-error"{{/F_EMAIL_INVALID}}>
    </div>
    <div class="field{{#F_ROLE_INVALID}} field-error{{/F_ROLE_INVALID}}">
      <label for="role">Role</label>
      <span class="hint" id="role-hint">support: customers, orders, systems. billing: also money. sysadmin: systems and the network. admin: everything.</span>
      {{>F_ROLE_ERROR}}
      <select id="role" name="role" class="w-m" aria-describedby="role-hint{{#F_ROLE_INVALID}} role-error{{/F_ROLE_INVALID}}"{{#F_ROLE_INVALID}} aria-invalid="true"{{/F_ROLE_INVALID}}>
        <option value="">Choose a role</option>{{#ROLE}}
        <option value="{{ROLE_WORD}}"{{#ROLE_CHOSEN}} selected{{/ROLE_CHOSEN}}>{{ROLE_WORD}}</option>{{/ROLE}}
      </select>
    </div>
    {{>PROOF}}
    <div class="row"><button class="btn btn-primary" data-busy="Saving">{{#EXISTING}}Save this person{{/EXISTING}}{{#FRESH}}Add this person{{/FRESH}}</button> <a class="btn" href="/mgmt/staff.html">Back to staff</a></div>
  </div>
</form>
{{#ACTIONS}}<section class="card w-l" aria-labelledby="more-h">
  <div class="card-head"><h2 id="more-h">This login</h2></div>
  <div class="card-body"><ul class="acts">{{#ACTION}}<li><a href="{{PAGE}}">{{WORDS}}…</a></li>{{/ACTION}}</ul></div>
</section>{{/ACTIONS}}
