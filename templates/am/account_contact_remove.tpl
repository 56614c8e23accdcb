{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/account.html">Account</a> <span aria-hidden="true">/</span> <span aria-current="page">Remove contact</span></nav>
<div class="page-head"><div>
  <h1>Remove {{CONTACT_NAME}}?</h1>
  <p>{{CONTACT_NAME}} ({{CONTACT_EMAIL}}) is a contact of your account: {{ROLES}}. No more mail of this account goes there.</p>
</div></div>
<form class="card w-l" method="post" action="/am/account_contact_remove.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="id" value="{{F_ID}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  <div class="card-body stack">
    <div id="remove" tabindex="-1">{{>F_REMOVE_ERROR}}</div>
    {{>GUARD}}
  </div>
</form>
