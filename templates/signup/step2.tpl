{{%AUTOESCAPE context="HTML"}}{{>STEPPER}}
<div class="page-head"><div>
  <h1>Set up your server</h1>
  <p>{{PLAN_NAME}}, {{SYSTEM_NAME}}. You can change anything until the last step.</p>
</div></div>

<form class="order-cols" method="post" action="/signup/step2.html" data-order novalidate>
  <button class="vh" name="go" value="next" tabindex="-1" aria-hidden="true">Continue</button>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="back" value="{{BACK}}">
  {{>CARRIED}}
  <div class="stack">
    <fieldset class="card form-section">
      <legend>Server</legend>
      <div class="field{{#F_HOST_INVALID}} field-error{{/F_HOST_INVALID}}">
        <label for="host">Host name</label>
        <span class="hint" id="host-hint">For example server1.example.com</span>
        {{>F_HOST_ERROR}}
        <input id="host" name="host" type="text" class="w-l" autocomplete="off" spellcheck="false" maxlength="253" value="{{F_HOST}}" aria-describedby="host-hint host-error"{{#F_HOST_INVALID}} aria-invalid="true"{{/F_HOST_INVALID}}>
      </div>
      {{#QUANTITY}}<div class="field w-m">
        <label for="{{FIELD}}">{{LABEL}}</label>
        <span class="hint" id="{{FIELD}}-hint">{{HINT}}</span>
        {{>FIELD_ERROR}}
        <select id="{{FIELD}}" name="{{FIELD}}" aria-describedby="{{FIELD}}-hint {{FIELD}}-error">
          {{#OPTION}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}} data-cents="{{CENTS}}" data-line="{{NAME}}" data-detail="{{DETAIL}}">{{WORDS}}</option>{{/OPTION}}
        </select>
      </div>{{/QUANTITY}}
      {{#SERVER}}<div class="field{{#F_IPS_REASON_INVALID}} field-error{{/F_IPS_REASON_INVALID}}">
        <label for="ips-reason">Why you need more than the standard number of addresses <span class="opt">(optional without extra addresses)</span></label>
        <span class="hint" id="ips-reason-hint">Addresses are scarce: the registry asks us for the reason</span>
        {{>F_IPS_REASON_ERROR}}
        <textarea id="ips-reason" name="ips-reason" rows="2" maxlength="500" aria-describedby="ips-reason-hint ips-reason-error"{{#F_IPS_REASON_INVALID}} aria-invalid="true"{{/F_IPS_REASON_INVALID}}>{{F_IPS_REASON:pre_escape}}</textarea>
      </div>
      <div class="field w-m{{#F_TIME_ZONE_INVALID}} field-error{{/F_TIME_ZONE_INVALID}}">
        <label for="time-zone">Time zone of the server</label>
        {{>F_TIME_ZONE_ERROR}}
        <select id="time-zone" name="time-zone" aria-describedby="time-zone-error"{{#F_TIME_ZONE_INVALID}} aria-invalid="true"{{/F_TIME_ZONE_INVALID}}>{{#ZONE}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/ZONE}}</select>
      </div>{{/SERVER}}
    </fieldset>

    {{#PARTITIONS}}<fieldset class="card form-section" id="partitions">
      <legend>Disk partitions</legend>
      <p class="hint">They must add up to the {{DISK}} GB of your server. Leave all rows empty for our standard layout.</p>
      {{#PARTITION}}<div class="field-row">
        <div class="field{{#MOUNT_INVALID}} field-error{{/MOUNT_INVALID}}">
          <label for="part{{NUMBER}}-mount">Mount point {{NUMBER}} <span class="opt">(optional)</span></label>
          {{>MOUNT_ERROR}}
          <input id="part{{NUMBER}}-mount" name="part{{NUMBER}}-mount" type="text" class="w-s mono" autocomplete="off" spellcheck="false" maxlength="60" value="{{MOUNT}}" aria-describedby="part{{NUMBER}}-mount-error"{{#MOUNT_INVALID}} aria-invalid="true"{{/MOUNT_INVALID}}>
        </div>
        <div class="field{{#GB_INVALID}} field-error{{/GB_INVALID}}">
          <label for="part{{NUMBER}}-gb">Size {{NUMBER}} in GB <span class="opt">(optional)</span></label>
          {{>GB_ERROR}}
          <input id="part{{NUMBER}}-gb" name="part{{NUMBER}}-gb" type="text" class="w-xs" inputmode="numeric" autocomplete="off" maxlength="6" value="{{GB}}" aria-describedby="part{{NUMBER}}-gb-error"{{#GB_INVALID}} aria-invalid="true"{{/GB_INVALID}}>
        </div>
      </div>{{/PARTITION}}
    </fieldset>{{/PARTITIONS}}

    {{>OVERAGE_FIELDS}}

    {{#SERVER}}<fieldset class="card form-section">
      <legend>Special instructions</legend>
      <div class="field{{#F_SPECIAL_INVALID}} field-error{{/F_SPECIAL_INVALID}}">
        <label for="special">Anything our technicians should know <span class="opt">(optional)</span></label>
        {{>F_SPECIAL_ERROR}}
        <textarea id="special" name="special" rows="4" maxlength="2000" aria-describedby="special-error"{{#F_SPECIAL_INVALID}} aria-invalid="true"{{/F_SPECIAL_INVALID}}>{{F_SPECIAL:pre_escape}}</textarea>
      </div>
    </fieldset>{{/SERVER}}

    <fieldset class="card form-section" id="method" tabindex="-1" aria-describedby="method-error">
      <legend>Payment</legend>
      <p class="hint">{{PAYMENT_HINT}}</p>
      {{>F_METHOD_ERROR}}
      <div class="choices">
        {{#METHOD}}<label class="choice"><input type="radio" name="method" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><span class="choice-name">{{LABEL}}</span><span class="choice-sub">{{HINT}}</span></label>{{/METHOD}}
      </div>
    </fieldset>

    <fieldset class="card form-section" id="standing" tabindex="-1" aria-describedby="standing-error">
      <legend>Are you a customer already?</legend>
      {{>F_STANDING_ERROR}}
      <div class="choices">
        <label class="choice"><input type="radio" name="standing" value="new"{{#STANDING_NEW}} checked{{/STANDING_NEW}}><span class="choice-name">No, open an account</span></label>
        <label class="choice"><input type="radio" name="standing" value="add"{{#STANDING_ADD}} checked{{/STANDING_ADD}}><span class="choice-name">Yes, add this server</span><span class="choice-sub">To my account</span></label>
        <label class="choice"><input type="radio" name="standing" value="replace"{{#STANDING_REPLACE}} checked{{/STANDING_REPLACE}}><span class="choice-name">Yes, replace a server</span><span class="choice-sub">That I have now</span></label>
      </div>
    </fieldset>

    <div class="row row-between hide-m">
      <a class="link-icon" href="/signup/step1.html"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#left"/></svg>Back to plan and contacts</a>
      <button class="btn btn-primary btn-lg" name="go" value="next" data-busy="Saving your choices">Continue to the billing period <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#right"/></svg></button>
    </div>
    <p class="nojs-only"><button class="btn" name="go" value="price">Update the price</button></p>
  </div>
  {{>CARRIED_AFTER}}
  {{>SUMMARY}}
</form>
