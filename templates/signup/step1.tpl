{{%AUTOESCAPE context="HTML"}}{{>STEPPER}}
<div class="page-head"><div>
  <h1>Choose your server</h1>
  <p>You can change anything until the last step. Nothing is charged before you confirm in step 4.</p>
</div></div>

<form class="order-cols" method="post" action="/signup/step1.html" data-order novalidate>
  <button class="vh" name="go" value="next" tabindex="-1" aria-hidden="true">Continue</button>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="back" value="{{BACK}}">
  <input type="hidden" name="contacts" value="{{CONTACTS}}">
  <div class="stack">
    {{#QUOTED}}<fieldset class="card form-section">
      <legend>Your quote</legend>
      <p><b>{{QUOTE_TITLE}}</b><br>{{QUOTE_PARTS}}</p>
      <p class="hint">{{QUOTE_PRICE}} a month. The price is fixed until {{QUOTE_EXPIRES}}.</p>
      <input type="hidden" name="quote" value="{{QUOTE_KEY}}">
      <input type="radio" name="plan" value="{{QUOTE_CODE}}" checked hidden data-keep="1" data-cents="{{QUOTE_CENTS}}" data-line="{{QUOTE_TITLE}}" data-detail="{{QUOTE_PARTS}}">
    </fieldset>{{/QUOTED}}
    {{#CATALOGUE}}<fieldset class="card form-section" id="svc" tabindex="-1" aria-describedby="svc-error">
      <legend>Type of server</legend>
      {{>F_SVC_ERROR}}
      <div class="choices choices-tight">
        {{>PRODUCTS}}
      </div>
      <p class="hint">Need something else? <a href="/signup/colo_quote.html">Ask for a custom quote</a>.</p>
    </fieldset>

    <fieldset class="card form-section" id="plan" tabindex="-1" aria-describedby="plan-error">
      <legend>Plan</legend>
      {{>F_PLAN_ERROR}}
      {{>PLANS}}
      <label class="check"><input type="checkbox" name="oss" value="1"{{#OSS}} checked{{/OSS}}> This server is for an open-source project. We check this and apply the discount.</label>
      <p class="hint">The discount is for a Linux or FreeBSD VPS. <span class="js-only">The prices change when you tick this.</span><span class="nojs-only">After changing it, press “Update the price” below.</span></p>
    </fieldset>{{/CATALOGUE}}

    <fieldset class="card form-section" id="os" tabindex="-1" aria-describedby="os-error">
      <legend>Operating system</legend>
      {{>F_OS_ERROR}}
      {{>SYSTEMS}}
    </fieldset>

    <fieldset class="card form-section" id="backup" tabindex="-1" aria-describedby="backup-error">
      <legend>Backup space</legend>
      <p class="hint">Off-site space you copy to over NFS or rsync</p>
      {{>F_BACKUP_ERROR}}
      {{>BACKUPS}}
      <p class="nojs-only"><button class="btn" name="go" value="price">Update the price</button></p>
    </fieldset>

    <fieldset class="card form-section">
      <legend>Owner</legend>
      <p class="hint">The person or company the account belongs to</p>
      <div class="field-row">
        <div class="field{{#F_OWNER_NAME_INVALID}} field-error{{/F_OWNER_NAME_INVALID}}">
          <label for="owner-name">Full name</label>
          {{>F_OWNER_NAME_ERROR}}
          <input id="owner-name" name="owner-name" type="text" autocomplete="section-owner name" maxlength="100" value="{{F_OWNER_NAME}}" aria-describedby="owner-name-error"{{#F_OWNER_NAME_INVALID}} aria-invalid="true"{{/F_OWNER_NAME_INVALID}}>
        </div>
        <div class="field{{#F_OWNER_ORG_INVALID}} field-error{{/F_OWNER_ORG_INVALID}}">
          <label for="owner-org">Company <span class="opt">(optional)</span></label>
          {{>F_OWNER_ORG_ERROR}}
          <input id="owner-org" name="owner-org" type="text" autocomplete="section-owner organization" maxlength="100" value="{{F_OWNER_ORG}}" aria-describedby="owner-org-error"{{#F_OWNER_ORG_INVALID}} aria-invalid="true"{{/F_OWNER_ORG_INVALID}}>
        </div>
      </div>
      <div class="field-row">
        <div class="field{{#F_OWNER_EMAIL_INVALID}} field-error{{/F_OWNER_EMAIL_INVALID}}">
          <label for="owner-email">Email</label>
          <span class="hint" id="owner-email-hint">We send the confirmation of your order here</span>
          {{>F_OWNER_EMAIL_ERROR}}
          <input id="owner-email" name="owner-email" type="email" autocomplete="section-owner email" spellcheck="false" maxlength="254" value="{{F_OWNER_EMAIL}}" aria-describedby="owner-email-hint owner-email-error"{{#F_OWNER_EMAIL_INVALID}} aria-invalid="true"{{/F_OWNER_EMAIL_INVALID}}>
        </div>
        <div class="field{{#F_OWNER_TEL_INVALID}} field-error{{/F_OWNER_TEL_INVALID}}">
          <label for="owner-tel">Phone</label>
          <span class="hint" id="owner-tel-hint">Only used if your server is in trouble</span>
          {{>F_OWNER_TEL_ERROR}}
          <input id="owner-tel" name="owner-tel" type="tel" autocomplete="section-owner tel" maxlength="40" value="{{F_OWNER_TEL}}" aria-describedby="owner-tel-hint owner-tel-error"{{#F_OWNER_TEL_INVALID}} aria-invalid="true"{{/F_OWNER_TEL_INVALID}}>
        </div>
      </div>
      <div class="field{{#F_OWNER_ADDR_INVALID}} field-error{{/F_OWNER_ADDR_INVALID}}">
        <label for="owner-addr">Street address</label>
        {{>F_OWNER_ADDR_ERROR}}
        <textarea id="owner-addr" name="owner-addr" rows="2" maxlength="300" autocomplete="section-owner street-address" aria-describedby="owner-addr-error"{{#F_OWNER_ADDR_INVALID}} aria-invalid="true"{{/F_OWNER_ADDR_INVALID}}>{{F_OWNER_ADDR:pre_escape}}</textarea>
      </div>
      <div class="field-row">
        <div class="field{{#F_OWNER_CITY_INVALID}} field-error{{/F_OWNER_CITY_INVALID}}">
          <label for="owner-city">City</label>
          {{>F_OWNER_CITY_ERROR}}
          <input id="owner-city" name="owner-city" type="text" autocomplete="section-owner address-level2" maxlength="100" value="{{F_OWNER_CITY}}" aria-describedby="owner-city-error"{{#F_OWNER_CITY_INVALID}} aria-invalid="true"{{/F_OWNER_CITY_INVALID}}>
        </div>
        <div class="field{{#F_OWNER_ZIP_INVALID}} field-error{{/F_OWNER_ZIP_INVALID}}">
          <label for="owner-zip">Postal code</label>
          {{>F_OWNER_ZIP_ERROR}}
          <input id="owner-zip" name="owner-zip" type="text" class="w-s" autocomplete="section-owner postal-code" maxlength="20" value="{{F_OWNER_ZIP}}" aria-describedby="owner-zip-error"{{#F_OWNER_ZIP_INVALID}} aria-invalid="true"{{/F_OWNER_ZIP_INVALID}}>
        </div>
        <div class="field{{#F_OWNER_COUNTRY_INVALID}} field-error{{/F_OWNER_COUNTRY_INVALID}}">
          <label for="owner-country">Country</label>
          {{>F_OWNER_COUNTRY_ERROR}}
          <select id="owner-country" name="owner-country" autocomplete="section-owner country" aria-describedby="owner-country-error"{{#F_OWNER_COUNTRY_INVALID}} aria-invalid="true"{{/F_OWNER_COUNTRY_INVALID}}>{{>COUNTRIES}}</select>
        </div>
      </div>
    </fieldset>

    <fieldset class="card form-section" id="contacts">
      <legend>Contacts</legend>
      <p class="hint">We need one billing and one technical contact that are not alternates. One person can be both.</p>
      {{>F_C1_BILLING_ERROR}}{{>F_C1_ADMIN_ERROR}}
      <div class="choices">
        <label class="choice{{#F_C1_BILLING_INVALID}} field-error{{/F_C1_BILLING_INVALID}}"><input type="checkbox" id="c1-billing" name="c1-billing" value="1"{{#OWNER_BILLING}} checked{{/OWNER_BILLING}} aria-describedby="c1-billing-error"{{#F_C1_BILLING_INVALID}} aria-invalid="true"{{/F_C1_BILLING_INVALID}}><span class="choice-name">Owner is billing contact</span><span class="choice-sub">Invoices and payment questions</span></label>
        <label class="choice{{#F_C1_ADMIN_INVALID}} field-error{{/F_C1_ADMIN_INVALID}}"><input type="checkbox" id="c1-admin" name="c1-admin" value="1"{{#OWNER_ADMIN}} checked{{/OWNER_ADMIN}} aria-describedby="c1-admin-error"{{#F_C1_ADMIN_INVALID}} aria-invalid="true"{{/F_C1_ADMIN_INVALID}}><span class="choice-name">Owner is technical contact</span><span class="choice-sub">Outages and maintenance</span></label>
      </div>
      <div class="stack" data-contacts data-most="{{MOST_CONTACTS}}">
        {{#CONTACT}}{{>CONTACT_FIELDS}}{{/CONTACT}}
      </div>
      <p data-add-contact{{#ALL_CONTACTS}} hidden{{/ALL_CONTACTS}}><button class="btn" name="go" value="add-contact"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#plus"/></svg>Add another contact</button></p>
      <p class="hint">An alternate is somebody we try when we cannot reach the first person, for example because their mail is on the server that is down.</p>
    </fieldset>
    <template data-contact-template>{{>BLANK_CONTACT}}</template>

    <div class="row row-between hide-m">
      <a class="link-icon" href="{{PUBLIC_URL}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#left"/></svg>Back to plans</a>
      <button class="btn btn-primary btn-lg" name="go" value="next" data-busy="Saving your choices">Continue to server options <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#right"/></svg></button>
    </div>
  </div>
  {{>SUMMARY}}
</form>
