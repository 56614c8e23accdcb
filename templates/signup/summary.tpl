{{%AUTOESCAPE context="HTML"}}<aside class="card summary" aria-labelledby="sum-h">
  <h2 id="sum-h">Your order</h2>
  <dl class="lines" data-lines>
    {{#LINE}}<div><dt><b>{{NAME}}</b>{{DETAIL}}</dt><dd>{{AMOUNT}}</dd></div>{{/LINE}}
  </dl>
  <div class="total"><span>{{TOTAL_WORDS}}</span><output class="amount" data-total aria-live="polite">{{TOTAL}}</output></div>
  {{#SETUP}}<p class="hint mt">And {{SETUP_AMOUNT}} once for setting it up.</p>{{/SETUP}}
  <p class="hint mt">In US dollars.{{#CHOOSE_LATER}} You choose 1, 6 or 12 months in step 3; longer periods cost less.{{/CHOOSE_LATER}}</p>
</aside>
<div class="buybar grow">
  <span><span class="small muted">{{TOTAL_WORDS}}</span><b data-total>{{TOTAL}}</b></span>
  <button class="btn btn-primary" name="go" value="next" data-busy="{{BUSY}}">{{BUTTON}} <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#right"/></svg></button>
</div>
