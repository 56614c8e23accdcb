{{%AUTOESCAPE context="HTML"}}{{>STEPPER}}
<div class="page-head"><div>
  <h1>How often do you want to pay?</h1>
  <p>Longer periods cost less. Prices are in US dollars.</p>
</div></div>

<form class="order-cols" method="post" action="/signup/step3.html" data-order novalidate>
  <button class="vh" name="go" value="next" tabindex="-1" aria-hidden="true">Continue</button>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="back" value="{{BACK}}">
  <div class="stack">
    <fieldset class="card form-section" id="months" tabindex="-1" aria-describedby="months-error">
      <legend>Billing period</legend>
      {{>F_MONTHS_ERROR}}
      <div class="choices">
        {{#PERIOD}}<label class="choice"><input type="radio" name="months" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}} data-keep="1" data-cents="{{CENTS}}" data-line="{{LINE_NAME}}" data-detail="{{DETAIL}}"><span class="choice-name">{{LABEL}}</span><span class="choice-price">{{TOTAL}}<small> / {{UNIT}}</small></span><span class="choice-sub">{{SAVING}}</span></label>{{/PERIOD}}
      </div>
      <div class="table-wrap">
        <table class="table table-cards">
          <thead><tr><th scope="col">What you get</th><th scope="col" class="num">1 month</th><th scope="col" class="num">6 months</th><th scope="col" class="num">12 months</th></tr></thead>
          <tbody>
            {{#PRICED}}<tr><th scope="row">{{NAME}}<span class="sub">{{DETAIL}}</span></th><td class="num" data-label="1 month">{{PRICE_1}}</td><td class="num" data-label="6 months">{{PRICE_6}}</td><td class="num" data-label="12 months">{{PRICE_12}}</td></tr>{{/PRICED}}
            <tr><th scope="row">Total</th><td class="num b" data-label="1 month">{{TOTAL_1}}</td><td class="num b" data-label="6 months">{{TOTAL_6}}</td><td class="num b" data-label="12 months">{{TOTAL_12}}</td></tr>
            <tr><th scope="row">You save</th><td class="num" data-label="1 month"></td><td class="num" data-label="6 months">{{SAVING_6}}</td><td class="num" data-label="12 months">{{SAVING_12}}</td></tr>
            {{#SETUP_ROW}}<tr><th scope="row">Setup, once</th><td class="num" data-label="1 month">{{SETUP_ONCE}}</td><td class="num" data-label="6 months">{{SETUP_ONCE}}</td><td class="num" data-label="12 months">{{SETUP_ONCE}}</td></tr>{{/SETUP_ROW}}
          </tbody>
        </table>
      </div>
    </fieldset>

    {{#EXISTING}}<fieldset class="card form-section">
      <legend>Your account</legend>
      <div class="field{{#F_ACCOUNT_INVALID}} field-error{{/F_ACCOUNT_INVALID}}">
        <label for="account">Customer id</label>
        <span class="hint" id="account-hint">It begins with col and stands on every bill, for example col00042</span>
        {{>F_ACCOUNT_ERROR}}
        <input id="account" name="account" type="text" class="w-s" autocomplete="off" spellcheck="false" maxlength="20" value="{{F_ACCOUNT}}" aria-describedby="account-hint account-error"{{#F_ACCOUNT_INVALID}} aria-invalid="true"{{/F_ACCOUNT_INVALID}}>
      </div>
      {{#REPLACE}}<div class="field{{#F_REPLACED_INVALID}} field-error{{/F_REPLACED_INVALID}}">
        <label for="replaced">Server that is replaced</label>
        <span class="hint" id="replaced-hint">Its host name or IP address</span>
        {{>F_REPLACED_ERROR}}
        <input id="replaced" name="replaced" type="text" class="w-m" autocomplete="off" spellcheck="false" maxlength="253" value="{{F_REPLACED}}" aria-describedby="replaced-hint replaced-error"{{#F_REPLACED_INVALID}} aria-invalid="true"{{/F_REPLACED_INVALID}}>
      </div>
      <fieldset id="new-address" tabindex="-1" aria-describedby="new-address-error">
        <legend>Address of the new server</legend>
        {{>F_NEW_ADDRESS_ERROR}}
        <div class="choices">
          <label class="choice"><input type="radio" name="new-address" value="permanent"{{#PERMANENT}} checked{{/PERMANENT}}><span class="choice-name">A new permanent address</span></label>
          <label class="choice"><input type="radio" name="new-address" value="temporary"{{#TEMPORARY}} checked{{/TEMPORARY}}><span class="choice-name">A temporary one</span><span class="choice-sub">The old address moves over later</span></label>
        </div>
      </fieldset>{{/REPLACE}}
      <fieldset id="data" tabindex="-1" aria-describedby="data-error">
        <legend>Owner and contacts that you entered</legend>
        {{>F_DATA_ERROR}}
        <div class="choices">
          <label class="choice"><input type="radio" name="data" value="merge"{{#MERGE}} checked{{/MERGE}}><span class="choice-name">Add to what is on file</span></label>
          <label class="choice"><input type="radio" name="data" value="replace"{{#REPLACE_DATA}} checked{{/REPLACE_DATA}}><span class="choice-name">Replace what is on file</span></label>
        </div>
      </fieldset>
    </fieldset>{{/EXISTING}}

    <fieldset class="card form-section">
      <legend>How did you find us?</legend>
      <div class="field w-m{{#F_HEARD_INVALID}} field-error{{/F_HEARD_INVALID}}">
        <label for="heard">Where you heard of us <span class="opt">(optional)</span></label>
        {{>F_HEARD_ERROR}}
        <select id="heard" name="heard" aria-describedby="heard-error"{{#F_HEARD_INVALID}} aria-invalid="true"{{/F_HEARD_INVALID}}><option value="">No answer</option>{{#HEARD}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/HEARD}}</select>
      </div>
      <div class="field{{#F_HEARD_MORE_INVALID}} field-error{{/F_HEARD_MORE_INVALID}}">
        <label for="heard-more">Anything to add <span class="opt">(optional)</span></label>
        {{>F_HEARD_MORE_ERROR}}
        <input id="heard-more" name="heard-more" type="text" autocomplete="off" maxlength="100" value="{{F_HEARD_MORE}}" aria-describedby="heard-more-error"{{#F_HEARD_MORE_INVALID}} aria-invalid="true"{{/F_HEARD_MORE_INVALID}}>
      </div>
    </fieldset>

    <div class="row row-between hide-m">
      <a class="link-icon" href="/signup/step2.html"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#left"/></svg>Back to server options</a>
      <button class="btn btn-primary btn-lg" name="go" value="next" data-busy="Saving your choices">Continue to check your order <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#right"/></svg></button>
    </div>
  </div>
  {{>SUMMARY}}
</form>
