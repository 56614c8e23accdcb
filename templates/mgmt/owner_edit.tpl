{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Owner</span></nav>
<div class="page-head"><div>
  <h1>Owner of {{CID}}</h1>
  <p>A change of the email address is mailed to the old and to the new one.</p>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/owner_edit.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  <div class="card-body stack">
    <div class="field{{#F_OWNER_NAME_INVALID}} field-error{{/F_OWNER_NAME_INVALID}}">
      <label for="owner-name">Full name</label>
      {{>F_OWNER_NAME_ERROR}}
      <input id="owner-name" name="owner-name" type="text" autocomplete="off" maxlength="100" value="{{F_OWNER_NAME}}" aria-describedby="owner-name-error"{{#F_OWNER_NAME_INVALID}} aria-invalid="true"{{/F_OWNER_NAME_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_ORG_INVALID}} field-error{{/F_OWNER_ORG_INVALID}}">
      <label for="owner-org">Company <span class="opt">(optional)</span></label>
      {{>F_OWNER_ORG_ERROR}}
      <input id="owner-org" name="owner-org" type="text" autocomplete="off" maxlength="100" value="{{F_OWNER_ORG}}" aria-describedby="owner-org-error"{{#F_OWNER_ORG_INVALID}} aria-invalid="true"{{/F_OWNER_ORG_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_EMAIL_INVALID}} field-error{{/F_OWNER_EMAIL_INVALID}}">
      <label for="owner-email">Email <span class="opt">(optional)</span></label>
      <span class="hint" id="owner-email-hint">Without one, the customer chooses the owner at the next login</span>
      {{>F_OWNER_EMAIL_ERROR}}
      <input id="owner-email" name="owner-email" type="email" autocomplete="off" spellcheck="false" maxlength="254" value="{{F_OWNER_EMAIL}}" aria-describedby="owner-email-hint owner-email-error"{{#F_OWNER_EMAIL_INVALID}} aria-invalid="true"{{/F_OWNER_EMAIL_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_TEL_INVALID}} field-error{{/F_OWNER_TEL_INVALID}}">
      <label for="owner-tel">Phone <span class="opt">(optional)</span></label>
      {{>F_OWNER_TEL_ERROR}}
      <input id="owner-tel" name="owner-tel" class="w-m" type="tel" autocomplete="off" maxlength="40" value="{{F_OWNER_TEL}}" aria-describedby="owner-tel-error"{{#F_OWNER_TEL_INVALID}} aria-invalid="true"{{/F_OWNER_TEL_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_ADDR_INVALID}} field-error{{/F_OWNER_ADDR_INVALID}}">
      <label for="owner-addr">Street address <span class="opt">(optional)</span></label>
      {{>F_OWNER_ADDR_ERROR}}
      <textarea id="owner-addr" name="owner-addr" rows="2" maxlength="300" autocomplete="off" aria-describedby="owner-addr-error"{{#F_OWNER_ADDR_INVALID}} aria-invalid="true"{{/F_OWNER_ADDR_INVALID}}>{{F_OWNER_ADDR:pre_escape}}</textarea>
    </div>
    <div class="field{{#F_OWNER_CITY_INVALID}} field-error{{/F_OWNER_CITY_INVALID}}">
      <label for="owner-city">City <span class="opt">(optional)</span></label>
      {{>F_OWNER_CITY_ERROR}}
      <input id="owner-city" name="owner-city" class="w-m" type="text" autocomplete="off" maxlength="100" value="{{F_OWNER_CITY}}" aria-describedby="owner-city-error"{{#F_OWNER_CITY_INVALID}} aria-invalid="true"{{/F_OWNER_CITY_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_ZIP_INVALID}} field-error{{/F_OWNER_ZIP_INVALID}}">
      <label for="owner-zip">Postal code <span class="opt">(optional)</span></label>
      {{>F_OWNER_ZIP_ERROR}}
      <input id="owner-zip" name="owner-zip" class="w-s" type="text" autocomplete="off" maxlength="20" value="{{F_OWNER_ZIP}}" aria-describedby="owner-zip-error"{{#F_OWNER_ZIP_INVALID}} aria-invalid="true"{{/F_OWNER_ZIP_INVALID}}>
    </div>
    <div class="field{{#F_OWNER_COUNTRY_INVALID}} field-error{{/F_OWNER_COUNTRY_INVALID}}">
      <label for="owner-country">Country</label>
      {{>F_OWNER_COUNTRY_ERROR}}
      <select id="owner-country" name="owner-country" autocomplete="off" aria-describedby="owner-country-error"{{#F_OWNER_COUNTRY_INVALID}} aria-invalid="true"{{/F_OWNER_COUNTRY_INVALID}}>{{#COUNTRY}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/COUNTRY}}</select>
    </div>
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save owner</button> <a href="/mgmt/customer.html?cid={{CID}}#owner">Leave it as it is</a></div>
  </div>
</form>
