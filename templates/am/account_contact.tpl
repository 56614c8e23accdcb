{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/account.html">Account</a> <span aria-hidden="true">/</span> <span aria-current="page">Contact</span></nav>
<div class="page-head"><div class="grow">
  <h1>{{#OLD}}Contact {{CONTACT_NAME}}{{/OLD}}{{#NEW}}New contact{{/NEW}}</h1>
  <p>At least one billing and one technical contact are no alternates; nobody is both for the same role.</p>
</div>{{#OLD}}<div class="row"><a class="btn btn-sm" href="/am/account_contact_remove.html?id={{CONTACT_ID}}">Remove this contact</a></div>{{/OLD}}</div>
<form class="card w-l" method="post" action="/am/account_contact.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="id" value="{{F_ID}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  <div class="card-body stack">
    <div class="field{{#F_CONTACT_NAME_INVALID}} field-error{{/F_CONTACT_NAME_INVALID}}">
      <label for="contact-name">Name</label>
      {{>F_CONTACT_NAME_ERROR}}
      <input id="contact-name" name="contact-name" type="text" autocomplete="off" maxlength="100" value="{{F_CONTACT_NAME}}" aria-describedby="contact-name-error"{{#F_CONTACT_NAME_INVALID}} aria-invalid="true"{{/F_CONTACT_NAME_INVALID}}>
    </div>
    <div class="field{{#F_CONTACT_EMAIL_INVALID}} field-error{{/F_CONTACT_EMAIL_INVALID}}">
      <label for="contact-email">Email</label>
      {{>F_CONTACT_EMAIL_ERROR}}
      <input id="contact-email" name="contact-email" type="email" autocomplete="off" spellcheck="false" maxlength="254" value="{{F_CONTACT_EMAIL}}" aria-describedby="contact-email-error"{{#F_CONTACT_EMAIL_INVALID}} aria-invalid="true"{{/F_CONTACT_EMAIL_INVALID}}>
    </div>
    <div class="field{{#F_CONTACT_TEL_INVALID}} field-error{{/F_CONTACT_TEL_INVALID}}">
      <label for="contact-tel">Phone <span class="opt">(optional)</span></label>
      {{>F_CONTACT_TEL_ERROR}}
      <input id="contact-tel" name="contact-tel" class="w-m" type="tel" autocomplete="off" maxlength="40" value="{{F_CONTACT_TEL}}" aria-describedby="contact-tel-error"{{#F_CONTACT_TEL_INVALID}} aria-invalid="true"{{/F_CONTACT_TEL_INVALID}}>
    </div>
    <div class="field{{#F_CONTACT_BILLING_INVALID}} field-error{{/F_CONTACT_BILLING_INVALID}}">
      <label for="contact-billing">Billing</label>
      {{>F_CONTACT_BILLING_ERROR}}
      <select id="contact-billing" name="contact-billing" aria-describedby="contact-billing-error"{{#F_CONTACT_BILLING_INVALID}} aria-invalid="true"{{/F_CONTACT_BILLING_INVALID}}>{{#BILLING}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/BILLING}}</select>
    </div>
    <div class="field{{#F_CONTACT_ADMIN_INVALID}} field-error{{/F_CONTACT_ADMIN_INVALID}}">
      <label for="contact-admin">Technical</label>
      {{>F_CONTACT_ADMIN_ERROR}}
      <select id="contact-admin" name="contact-admin" aria-describedby="contact-admin-error"{{#F_CONTACT_ADMIN_INVALID}} aria-invalid="true"{{/F_CONTACT_ADMIN_INVALID}}>{{#ADMIN}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/ADMIN}}</select>
    </div>
    {{>GUARD}}
  </div>
</form>
