{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Pay for order {{REF}}</h1>
  <p>Your order is registered. {{WHAT}}</p>
</div></div>
<div class="order-cols">
  <div class="stack">
    {{#CARD}}<form method="post" action="/signup/payment.html" novalidate>
      <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="order" value="{{REF}}"><input type="hidden" name="key" value="{{KEY}}">
      <input type="hidden" name="once" value="{{ONCE}}">
      <fieldset class="card form-section">
        <legend>Card</legend>
        {{>CARD_FIELDS}}
        <p><button class="btn btn-primary btn-lg" name="go" value="card" data-busy="Asking your bank">{{BUTTON}}</button></p>
        <p class="hint">{{HINT}}</p>
      </fieldset>
    </form>{{/CARD}}
    {{#PAYPAL}}<section class="card form-section" aria-labelledby="paypal-h">
      <h2 id="paypal-h">{{METHOD_WORDS}}</h2>
      <p>{{PAYPAL_WORDS}}</p>
      <p><a class="btn btn-primary btn-lg" href="{{PAYPAL_LINK}}" rel="noreferrer">Continue to PayPal <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#out"/></svg></a></p>
    </section>{{/PAYPAL}}
    <form method="post" action="/signup/payment.html">
      <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="order" value="{{REF}}"><input type="hidden" name="key" value="{{KEY}}">
      <fieldset class="card form-section">
        <legend>Pay another way</legend>
        <div class="row">{{#OTHER}}<button class="btn" name="go" value="{{VALUE}}">{{LABEL}}</button>{{/OTHER}}</div>
      </fieldset>
    </form>
    <p><a href="{{CONFIRM}}">See the order without paying now</a></p>
  </div>
  <aside class="card summary" aria-labelledby="sum-h">
    <h2 id="sum-h">Your order</h2>
    <dl class="lines">
      {{#LINE}}<div><dt><b>{{NAME}}</b>{{DETAIL}}</dt><dd>{{AMOUNT}}</dd></div>{{/LINE}}
      {{#SETUP}}<div><dt><b>Setup</b>once</dt><dd>{{SETUP_AMOUNT}}</dd></div>{{/SETUP}}
    </dl>
    <div class="total"><span>{{TOTAL_WORDS}}</span><span class="amount">{{TOTAL}}</span></div>
    <p class="hint mt">In US dollars.</p>
  </aside>
</div>
