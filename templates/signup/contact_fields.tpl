{{%AUTOESCAPE context="HTML"}}<fieldset class="card form-section" data-contact>
  <legend>Contact {{NUMBER}}</legend>
  <div class="field-row">
    <div class="field{{#NAME_INVALID}} field-error{{/NAME_INVALID}}">
      <label for="c{{NUMBER}}-name">Name</label>
      {{>NAME_ERROR}}
      <input id="c{{NUMBER}}-name" name="c{{NUMBER}}-name" type="text" autocomplete="{{SECTION}} name" maxlength="100" value="{{NAME}}" aria-describedby="c{{NUMBER}}-name-error"{{#NAME_INVALID}} aria-invalid="true"{{/NAME_INVALID}}>
    </div>
    <div class="field{{#EMAIL_INVALID}} field-error{{/EMAIL_INVALID}}">
      <label for="c{{NUMBER}}-email">Email</label>
      {{>EMAIL_ERROR}}
      <input id="c{{NUMBER}}-email" name="c{{NUMBER}}-email" type="email" autocomplete="{{SECTION}} email" spellcheck="false" maxlength="254" value="{{EMAIL}}" aria-describedby="c{{NUMBER}}-email-error"{{#EMAIL_INVALID}} aria-invalid="true"{{/EMAIL_INVALID}}>
    </div>
    <div class="field{{#TEL_INVALID}} field-error{{/TEL_INVALID}}">
      <label for="c{{NUMBER}}-tel">Phone <span class="opt">(optional)</span></label>
      {{>TEL_ERROR}}
      <input id="c{{NUMBER}}-tel" name="c{{NUMBER}}-tel" type="tel" autocomplete="{{SECTION}} tel" maxlength="40" value="{{TEL}}" aria-describedby="c{{NUMBER}}-tel-error"{{#TEL_INVALID}} aria-invalid="true"{{/TEL_INVALID}}>
    </div>
  </div>
  <div class="field-row">
    <div class="field{{#BILLING_INVALID}} field-error{{/BILLING_INVALID}}">
      <label for="c{{NUMBER}}-billing">Billing</label>
      {{>BILLING_ERROR}}
      <select id="c{{NUMBER}}-billing" name="c{{NUMBER}}-billing" aria-describedby="c{{NUMBER}}-billing-error"{{#BILLING_INVALID}} aria-invalid="true"{{/BILLING_INVALID}}>{{#BILLING}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/BILLING}}</select>
    </div>
    <div class="field{{#ADMIN_INVALID}} field-error{{/ADMIN_INVALID}}">
      <label for="c{{NUMBER}}-admin">Technical</label>
      {{>ADMIN_ERROR}}
      <select id="c{{NUMBER}}-admin" name="c{{NUMBER}}-admin" aria-describedby="c{{NUMBER}}-admin-error"{{#ADMIN_INVALID}} aria-invalid="true"{{/ADMIN_INVALID}}>{{#ADMIN}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/ADMIN}}</select>
    </div>
  </div>
  <p><button class="btn btn-sm" name="go" value="remove-{{NUMBER}}">Remove contact {{NUMBER}}</button></p>
</fieldset>
