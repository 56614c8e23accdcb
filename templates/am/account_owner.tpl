{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/account.html">Account</a> <span aria-hidden="true">/</span> <span aria-current="page">Owner</span></nav>
<div class="page-head"><div>
  <h1>Owner of the account</h1>
  <p>Who the account belongs to. The owner’s email address guards it.</p>
</div></div>
<form class="card w-l" method="post" action="/am/account_owner.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  <div class="card-body stack">
    <div class="field{{#F_OWNER_NAME_INVALID}} field-error{{/F_OWNER_NAME_INVALID}}">
      <label for="owner-name">Full name</label>
      {{>F_OWNER_NAME_ERROR}}
      <input id="owner-name" name="owner-name" type="text" autocomplete="name" maxlength="100" value="{{F_OWNER_NAME}}" aria-describedby="owner-name-error"{{#F_OWNER_NAME_INVALID}} aria-invalid="true"{{/F_OWNER_NAME_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_ORG_INVALID}} field-error{{/F_OWNER_ORG_INVALID}}">
      <label for="owner-org">Company <span class="opt">(optional)</span></label>
      {{>F_OWNER_ORG_ERROR}}
      <input id="owner-org" name="owner-org" type="text" autocomplete="organization" maxlength="100" value="{{F_OWNER_ORG}}" aria-describedby="owner-org-error"{{#F_OWNER_ORG_INVALID}} aria-invalid="true"{{/F_OWNER_ORG_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_EMAIL_INVALID}} field-error{{/F_OWNER_EMAIL_INVALID}}">
      <label for="owner-email">Email</label>
      <span class="hint" id="owner-email-hint">Security codes go there. Both addresses are told when it changes.</span>
      {{>F_OWNER_EMAIL_ERROR}}
      <input id="owner-email" name="owner-email" type="email" autocomplete="email" spellcheck="false" maxlength="254" value="{{F_OWNER_EMAIL}}" aria-describedby="owner-email-hint owner-email-error"{{#F_OWNER_EMAIL_INVALID}} aria-invalid="true"{{/F_OWNER_EMAIL_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_TEL_INVALID}} field-error{{/F_OWNER_TEL_INVALID}}">
      <label for="owner-tel">Phone</label>
      {{>F_OWNER_TEL_ERROR}}
      <input id="owner-tel" name="owner-tel" class="w-m" type="tel" autocomplete="tel" maxlength="40" value="{{F_OWNER_TEL}}" aria-describedby="owner-tel-error"{{#F_OWNER_TEL_INVALID}} aria-invalid="true"{{/F_OWNER_TEL_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_ADDR_INVALID}} field-error{{/F_OWNER_ADDR_INVALID}}">
      <label for="owner-addr">Street address</label>
      {{>F_OWNER_ADDR_ERROR}}
      <textarea id="owner-addr" name="owner-addr" rows="2" maxlength="300" autocomplete="street-address" aria-describedby="owner-addr-error"{{#F_OWNER_ADDR_INVALID}} aria-invalid="true"{{/F_OWNER_ADDR_INVALID}}>{{F_OWNER_ADDR:pre_escape}}</textarea>
    </div>
    <div class="field{{#F_OWNER_CITY_INVALID}} field-error{{/F_OWNER_CITY_INVALID}}">
      <label for="owner-city">City</label>
      {{>F_OWNER_CITY_ERROR}}
      <input id="owner-city" name="owner-city" class="w-m" type="text" autocomplete="address-level2" maxlength="100" value="{{F_OWNER_CITY}}" aria-describedby="owner-city-error"{{#F_OWNER_CITY_INVALID}} aria-invalid="true"{{/F_OWNER_CITY_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_ZIP_INVALID}} field-error{{/F_OWNER_ZIP_INVALID}}">
      <label for="owner-zip">Postal code</label>
      {{>F_OWNER_ZIP_ERROR}}
      <input id="owner-zip" name="owner-zip" class="w-s" type="text" autocomplete="postal-code" maxlength="20" value="{{F_OWNER_ZIP}}" aria-describedby="owner-zip-error"{{#F_OWNER_ZIP_INVALID}} aria-invalid="true"{{/F_OWNER_ZIP_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_COUNTRY_INVALID}} field-error{{/F_OWNER_COUNTRY_INVALID}}">
      <label for="owner-country">Country</label>
      {{>F_OWNER_COUNTRY_ERROR}}
      <select id="owner-country" name="owner-country" autocomplete="country" aria-describedby="owner-country-error"{{#F_OWNER_COUNTRY_INVALID}} aria-invalid="true"{{/F_OWNER_COUNTRY_INVALID}}>{{#COUNTRY}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/COUNTRY}}</select>
    </div>
    {{>GUARD}}
  </div>
</form>
