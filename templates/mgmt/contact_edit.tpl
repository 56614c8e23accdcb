{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Contact</span></nav>
<div class="page-head"><div class="grow">
  <h1>{{#OLD}}Contact {{CONTACT_NAME}}{{/OLD}}{{#NEW}}New contact{{/NEW}}</h1>
  <p>At least one billing and one technical contact are no alternates; nobody is both for the same role.</p>
</div>{{#OLD}}<div class="row"><a class="btn btn-sm" href="/mgmt/contact_remove.html?id={{CONTACT_ID}}" data-dialog-page>Remove this contact</a></div>{{/OLD}}</div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/contact_edit.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="id" value="{{F_ID}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  <input type="hidden" name="once" value="{{F_ONCE}}">
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
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
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save contact</button> <a href="/mgmt/customer.html?cid={{CID}}#contacts">Leave it as it is</a></div>
  </div>
</form>
