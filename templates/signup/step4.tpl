{{%AUTOESCAPE context="HTML"}}{{>STEPPER}}
<div class="page-head"><div>
  <h1>Check your order</h1>
  <p>Change what is not right. The order is registered when you press the button at the end, whether or not you pay at once.</p>
</div></div>

<form class="order-cols" method="post" action="/signup/step4.html" novalidate>
  <button class="vh" name="go" value="next" tabindex="-1" aria-hidden="true">Place the order</button>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="seen" value="{{SEEN}}">
  <div class="stack">
    {{#PART}}<section class="card" aria-labelledby="{{ID}}-h">
      <div class="card-head"><h2 id="{{ID}}-h">{{TITLE_WORDS}}</h2><a href="{{CHANGE}}">Change<span class="vh"> {{TITLE_WORDS}}</span></a></div>
      <div class="card-body"><dl class="facts">{{#FACT}}<dt>{{NAME}}</dt><dd>{{#LINE}}{{VALUE}}<br>{{/LINE}}</dd>{{/FACT}}</dl></div>
    </section>{{/PART}}

    <fieldset class="card form-section">
      <legend>Terms of service</legend>
      <p>You pay {{TOTAL_WORDS}} in advance{{#FIRST}}, {{FIRST_PAYMENT}} the first time{{/FIRST}}. You may cancel at any time to the end of a paid period. No spam, no attacks, nothing illegal from your server. Read the whole <a href="{{PUBLIC_URL}}terms.html" target="_blank" rel="noopener">terms of service<span class="vh"> (opens in a new tab)</span></a>.</p>
      {{>F_TERMS_ERROR}}
      <label class="check{{#F_TERMS_INVALID}} field-error{{/F_TERMS_INVALID}}"><input type="checkbox" id="terms" name="terms" value="1"{{#TERMS}} checked{{/TERMS}} aria-describedby="terms-error"{{#F_TERMS_INVALID}} aria-invalid="true"{{/F_TERMS_INVALID}}> I accept the terms of service.</label>
    </fieldset>

    <div class="row row-between hide-m">
      <a class="link-icon" href="/signup/step3.html"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#left"/></svg>Back to the billing period</a>
      <button class="btn btn-primary btn-lg" name="go" value="next" data-busy="Placing your order">Place the order <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#right"/></svg></button>
    </div>
    <p class="hint">{{AFTERWARDS}}</p>
  </div>
  {{>SUMMARY}}
</form>
